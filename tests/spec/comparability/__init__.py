"""What may be compared.

Every organisation counts something else, in another way. InBeeld refuses to mix such counts, whoever asks for it:
an indicator, a chart or a sentence. The refusal names both definitions.
"""
