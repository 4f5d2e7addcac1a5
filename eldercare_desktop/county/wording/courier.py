"""Exchange files that come on a stick."""

from __future__ import annotations

from eldercare_desktop.county.wording.form import Sentences

SENTENCES: Sentences = {
    "courier_taken": (
        "已收下 {device} 的第 {number} 份文件：新记录 {changes} 条。回执 {answer}，请带回该电脑。",
        "Taken: file {number} of {device}, {changes} new changes. Bring {answer} back to it.",
    ),
    "courier_taken_partly": (
        "已收下 {device} 的第 {number} 份文件：新记录 {changes} 条，有一部分没有收"
        "（{refused}）。回执 {answer}，请带回该电脑，读入后再导出一次。",
        "Taken in part ({refused}): file {number} of {device}, {changes} new changes. Bring "
        "{answer} back to it, read it there and export once more.",
    ),
    "courier_again": (
        "这份文件已在 {at} 收过（{device} 第 {number} 份），这次没有改动任何数据；回执 {answer} "
        "已重新写出。",
        "This file was already taken on {at} ({device}, file {number}); nothing was changed. "
        "Its answer {answer} was written once more.",
    ),
    "courier_again_there": (
        "这份文件已在 {at} 收过（{device} 第 {number} 份），这次没有改动任何数据；回执 {answer} "
        "就在旁边。",
        "This file was already taken on {at} ({device}, file {number}); nothing was changed. "
        "Its answer {answer} lies beside it.",
    ),
    "courier_again_gone": (
        "这份文件已在 {at} 收过（{device} 第 {number} 份），没有改动任何数据；回执已不再保存，"
        "请在该电脑上重新导出一份。",
        "This file was already taken on {at} ({device}, file {number}); nothing was changed. Its "
        "answer is not kept any more: please export a new file on that laptop.",
    ),
    "courier_old": (
        "这份文件已过时：县里在 {at} 已收到这台电脑更新的数据，里面没有新内容，没有改动任何数据。"
        "回执 {answer} 会告诉该电脑。",
        "This file is old: newer data of this laptop came on {at}. There is nothing new in it and "
        "nothing was changed. {answer} tells the laptop so.",
    ),
    "courier_revoked": (
        "这台电脑的注册已被注销，没有收下任何数据。回执 {answer} 会告诉该电脑。",
        "This laptop is shut out; nothing was taken. {answer} tells it so.",
    ),
    "courier_not_a_parcel": (
        "这不是养老助理的交换文件，没有收下。",
        "This is no exchange file; nothing was taken.",
    ),
    "courier_newer": (
        "这份文件来自更新版本的程序，请先升级县里的程序。没有改动任何数据。",
        "This file comes from a newer program; please update the county's. Nothing was changed.",
    ),
    "courier_incomplete": (
        "这份文件不完整（只有 {have} 字节，应有 {need} 字节），可能没有拷完。请重新拷贝。"
        "没有改动任何数据。",
        "This file is not whole ({have} of {need} bytes): it was probably not copied to its end. "
        "Please copy it again. Nothing was changed.",
    ),
    "courier_too_large": (
        "这份文件太大，不是本程序写出的。没有改动任何数据。",
        "This file is larger than any that the app writes. Nothing was changed.",
    ),
    "courier_foreign": (
        "这份文件不是给本县的，本县打不开。没有改动任何数据。",
        "This file is for another county; it cannot be opened here. Nothing was changed.",
    ),
    "courier_other_county": (
        "这份文件不是给本县的。没有改动任何数据。",
        "This file is for another county. Nothing was changed.",
    ),
    "courier_wrong_kind": (
        "这是县里写出的回执，不是电脑导出的文件。请把它带回村里读入。",
        "This is an answer of the county, not a laptop's file. Bring it back to the village.",
    ),
    "courier_is_answer": (
        "这是县里写出的回执，请带回村里读入。",
        "This is an answer of the county: bring it back to the village.",
    ),
    "courier_damaged": (
        "这份文件已损坏或被改动过，没有收下。请在该电脑上重新导出。没有改动任何数据。",
        "This file is damaged or was tampered with. Please export it again. Nothing was changed.",
    ),
    "courier_wrong_signature": (
        "这份文件的签名与登记的电脑不符，没有收下。没有改动任何数据。",
        "The signature is not that of the laptop that it names. Nothing was changed.",
    ),
    "courier_unknown_device": (
        "本县没有登记过这台电脑，没有收下。没有改动任何数据。",
        "This laptop is not known here. Nothing was changed.",
    ),
    "courier_other_area": (
        "这台电脑登记的是别的村镇，没有收下。没有改动任何数据。",
        "This laptop belongs to another area. Nothing was changed.",
    ),
    "courier_unreadable": ("无法读取文件：{reason}", "Cannot read the file: {reason}"),
    "courier_no_answer": (
        "{device} 的第 {number} 份文件已收下，但回执 {answer} 无法写出（{reason}）。"
        "请腾出空间或换盘后运行 courier answer {parcel}。",
        "File {number} of {device} is taken, but {answer} cannot be written ({reason}). Make room "
        "or take another stick, then run courier answer {parcel}.",
    ),
    "courier_no_note": (
        "{sentence}（说明文件无法写出：{reason}）",
        "{sentence} (No note can be written: {reason})",
    ),
    "courier_not_moved": (
        "{sentence}（文件无法移走：{reason}）",
        "{sentence} (The file cannot be moved: {reason})",
    ),
    "courier_busy": (
        "数据库正忙，这份文件还没有收，请稍后再试。",
        "The database is busy; this file was not taken yet. Please try again later.",
    ),
    "courier_nothing": (
        "{folder} 里没有要收的文件（*.eldercare）。",
        "There is no file to take (*.eldercare) in {folder}.",
    ),
    "courier_watching": (
        "正在看着 {folder}，放进来的文件会自动收下。按 Ctrl+C 停止。",
        "Watching {folder}: files that come are taken. Ctrl+C stops it.",
    ),
    "courier_no_folder": (
        "无法打开文件夹 {folder}（{reason}），等它回来。",
        "The folder {folder} cannot be read ({reason}); waiting for it.",
    ),
    "courier_unknown_parcel": (
        "没有收过 {parcel} 这份文件。",
        "No file {parcel} was taken.",
    ),
    "courier_answer_gone": (
        "{parcel} 的回执已不再保存，请在该电脑上重新导出一份。",
        "The answer to {parcel} is not kept any more: please export a new file on that laptop.",
    ),
    "courier_answer": ("回执已写到 {answer}。", "The answer is in {answer}."),
    "courier_answer_failed": (
        "回执无法写到 {answer}：{reason}",
        "The answer cannot be written to {answer}: {reason}",
    ),
    "courier_list": (
        "文件\t收到时间\t设备\t编号\t新记录\t回执",
        "file\ttaken\tdevice\tnumber\tnew changes\tanswer",
    ),
    "courier_kept": ("保存着", "kept"),
    "courier_gone": ("已清除", "dropped"),
}
