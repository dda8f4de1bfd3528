"""民事诉讼法 on service, to which the penalty and coercion laws refer (text of 2023, not seen)."""
