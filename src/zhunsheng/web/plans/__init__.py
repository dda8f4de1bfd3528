"""Pages for the work on yearly plans: the screening report, the season at a glance, two plans compared, plans in public."""
