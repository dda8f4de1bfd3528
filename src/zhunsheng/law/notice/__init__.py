"""The eighteen measures of the notice, one file a chapter.

    filing.py             一、落实“双备案”制度
    joint_inspection.py   二、深化“综合查一次”改革
    manner.py             三、创新改进行政执法检查方式
    conduct.py            四、严格规范公正文明执法
    supervision.py        五、切实强化行政执法监督
"""
