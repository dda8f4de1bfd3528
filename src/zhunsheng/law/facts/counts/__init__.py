"""What is counted over, or joined from, other acts before the rules run: a file a kind."""
