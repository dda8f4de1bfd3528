"""Who and what there is: departments, officers and accounts, enterprises, inspection items, the city's own numbers."""
