"""Refusals of photos."""

from eldercare_desktop.screens.words.mark import QT_TRANSLATE_NOOP

REFUSALS = {
    "photo_empty": QT_TRANSLATE_NOOP(
        "refusal",
        "This file is empty. Perhaps it was not copied to its end; please copy it again.",
    ),
    "photo_file_unreadable": QT_TRANSLATE_NOOP(
        "refusal",
        "This file cannot be read. Please look whether the phone or the stick is still connected.",
    ),
    "photo_too_large": QT_TRANSLATE_NOOP(
        "refusal", "This picture is too large to be read here. Please choose a smaller one."
    ),
    "photo_not_image": QT_TRANSLATE_NOOP(
        "refusal", "This is no picture that can be read here. JPEG, PNG and WebP can."
    ),
    "photo_heic": QT_TRANSLATE_NOOP(
        "refusal",
        "This is an iPhone picture in HEIC, which cannot be read here. Set the phone's camera to "
        "“Most compatible”, or send the picture to yourself in a messenger and save it from there.",
    ),
    "photo_damaged": QT_TRANSLATE_NOOP(
        "refusal", "This picture is damaged or not complete. Please copy it from the phone again."
    ),
    "camera_busy": QT_TRANSLATE_NOOP(
        "refusal",
        "The camera does not answer. Please close other programs that use it (a video call, "
        "for instance) and look whether its cover is open; then try again.",
    ),
    "camera_gone": QT_TRANSLATE_NOOP(
        "refusal", "The camera is gone. Please look whether it is still plugged in, and try again."
    ),
    "photo_consent_missing": QT_TRANSLATE_NOOP(
        "refusal", "Please say who agreed to the photo. Without consent it is not kept."
    ),
    "photo_too_many": QT_TRANSLATE_NOOP(
        "refusal", "A visit has room for {most} photos. Please remove one first."
    ),
    "photo_twice": QT_TRANSLATE_NOOP("refusal", "This visit has this photo already."),
    "photo_picture_missing": QT_TRANSLATE_NOOP(
        "refusal", "The picture is not on this laptop any more. Please choose the file again."
    ),
    "photo_county_old": QT_TRANSLATE_NOOP(
        "refusal",
        "The county's program is too old to keep photos. They stay where they were taken.",
    ),
    "photo_wrong": QT_TRANSLATE_NOOP(
        "refusal",
        "What the county sent is not this photo, so it was not kept. Please try again later.",
    ),
}
