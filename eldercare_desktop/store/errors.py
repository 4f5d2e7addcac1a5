"""Errors that are meant for a person.

An error carries a code and parameters instead of a sentence, because the sentence
depends on the language of the screen (`screens/wording.py` has one for every code).
"""


class CareError(Exception):
    """Something that a person must be told, and that left everything as it was.

    `code` is a stable snake_case name; `params` are plain values for the sentence. They
    must not hold personal data that the person has not just typed or opened, because
    codes (never params) go to the log.
    """

    def __init__(self, code: str, **params: object) -> None:
        super().__init__(code)
        self.code = code
        self.params = params

    def __str__(self) -> str:
        return self.code
