"""Backup, restore, epoch."""

from __future__ import annotations

from eldercare_desktop.county.wording.form import Sentences

SENTENCES: Sentences = {
    "backup_done": (
        "备份已写入 {file} 并已读回核对：{rows} 行，{files} 张照片，已加密。没有口令就无法恢复，"
        "请妥善保管口令。",
        "Backup written to {file} and read back: {rows} rows, {files} pictures, encrypted. "
        "Without the passphrase it cannot be restored: keep that safe.",
    ),
    "backup_done_plain": (
        "备份已写入 {file} 并已读回核对：{rows} 行，{files} 张照片。没有加密："
        "谁拿到这个文件都能读到所有数据和县里的签名密钥。",
        "Backup written to {file} and read back: {rows} rows, {files} pictures. It is not "
        "encrypted: whoever has this file can read everything and sign as the county.",
    ),
    "backup_failed": ("没有写成备份：{reason}", "The backup was not written: {reason}"),
    "backup_exists": (
        "{file} 已经存在，没有覆盖。请换一个文件名。",
        "{file} is there already and was not touched. Choose another name.",
    ),
    "backup_foreign": (
        "这个文件不是县服务器的备份。什么都没有改动。",
        "This file is not a backup of a county server. Nothing was changed.",
    ),
    "backup_half": (
        "这个备份不完整（文件被截断）。什么都没有改动。",
        "This backup is not whole: the file was cut off. Nothing was changed.",
    ),
    "backup_damaged": (
        "这个备份已损坏。什么都没有改动。",
        "This backup is damaged. Nothing was changed.",
    ),
    "backup_newer": (
        "这个备份是用更新版本的程序做的，请先升级本程序。什么都没有改动。",
        "This backup was made by a newer version. Update this program first. Nothing was changed.",
    ),
    "backup_locked": (
        "这个备份已加密，需要口令。",
        "This backup is encrypted and needs its passphrase.",
    ),
    "backup_passphrase": (
        "口令不对。什么都没有改动。",
        "The passphrase is wrong. Nothing was changed.",
    ),
    "backup_good": (
        "备份完好（{made_at}）：{areas} 个区划，{devices} 台设备，{changes} 条变更，"
        "{rows} 条记录，{files} 张照片。",
        "The backup is good ({made_at}): {areas} areas, {devices} laptops, {changes} changes, "
        "{rows} records, {files} pictures.",
    ),
    "restored": (
        "已恢复 {made_at} 的备份：{areas} 个区划，{devices} 台设备，{changes} 条变更，"
        "{rows} 条记录，{files} 张照片。",
        "Restored the backup of {made_at}: {areas} areas, {devices} laptops, {changes} changes, "
        "{rows} records, {files} pictures.",
    ),
    "restore_aside": (
        "原来的数据没有删除，移到了 {name}（数据文件夹 {data} 中，"
        "PostgreSQL 则在同名的 schema 中）。",
        "What was here before is not deleted: it is at {name} (in {data}, on PostgreSQL in the "
        "schema of that name).",
    ),
    "restore_next": (
        "接下来：启动服务器。各村电脑下次交换时会自动把 {made_at} 以后交过的数据重新提交，"
        "不会重复。\n"
        "{made_at} 以后注册的电脑需要新的注册码；此后注销的设备和查看口令请再注销一次；"
        "未用的注册码已全部作废。用 status 查看哪些村已经重新交换。",
        "Next: start the server. At its next exchange every laptop offers again, by itself, what "
        "it handed over after {made_at}; nothing doubles.\n"
        "Laptops enrolled after {made_at} need a new code. Laptops and viewers revoked after "
        "that must be revoked again. Unused codes were cancelled. `status` shows who has "
        "exchanged since.",
    ),
    "restore_failed": ("没有恢复：{reason}", "Nothing was restored: {reason}"),
    "restore_served": (
        "服务器正在运行（或还有别人连着数据库），请先停止。什么都没有改动。",
        "The server is running, or somebody else is connected to the database. Stop that first. "
        "Nothing was changed.",
    ),
    "restore_not_empty": (
        "{data} 中已有县的数据。要换成备份中的数据，请加 --replace（原来的数据会移到一旁，"
        "不会删除）。",
        "There is a county in {data} already. To put the backup in its place add --replace; "
        "what is here is moved aside, not deleted.",
    ),
    "epoch_new": (
        "新的服务器周期：{epoch}。各村电脑下次交换时会重新提交县里可能缺少的数据。",
        "The new epoch is {epoch}. At the next exchange every laptop offers again what the "
        "county may lack.",
    ),
    "passphrase_ask": ("备份口令：", "Passphrase of the backup: "),
    "passphrase_again": ("再输入一次：", "Once more: "),
    "passphrase_short": ("口令至少要 {least} 个字符。", "The passphrase needs {least} characters."),
    "passphrase_differs": ("两次输入的口令不一样。", "The two passphrases differ."),
    "passphrase_missing": (
        "请用 --passphrase-file 给出口令（备份时也可以用 --plain 不加密）。",
        "Give the passphrase with --passphrase-file (a backup may also be made with --plain, "
        "unencrypted).",
    ),
}
