"""Chapter three of the notice: how inspections are carried out (创新改进行政执法检查方式)."""
