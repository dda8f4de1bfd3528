"""The eighteen measures of the notice: a folder a chapter, a file a kind of act.

filing/             一、落实“双备案”制度
joint_inspection/   二、深化“综合查一次”改革
manner/             三、创新改进行政执法检查方式
conduct/            四、严格规范公正文明执法
supervision/        五、切实强化行政执法监督
"""
