"""What the steps of an edition do: each function takes a ``StepInput`` and gives bytes by path."""
