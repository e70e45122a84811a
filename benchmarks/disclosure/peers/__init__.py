"""Programs that run the tools of others, each in the environment ``.venv-bench``. Nothing of ours imports them."""
