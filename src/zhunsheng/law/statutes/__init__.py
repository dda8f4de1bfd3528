"""The laws behind the notice: a folder a statute, a file a kind of act."""
