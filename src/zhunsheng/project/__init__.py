"""Settings, addresses and start-up: what a city's machine decides, and nothing about the law."""
