"""监督：what the bureau sees. So far the public figures (指标), each with its counting rule and the rows behind it.

figure.py        what a figure is            certificates.py  F-15.2 持证率、无证参与数
figures.py       those that are counted
"""
