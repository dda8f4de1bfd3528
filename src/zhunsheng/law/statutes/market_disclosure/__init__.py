"""市场监督管理行政处罚信息公示规定, for the acts it judges."""
