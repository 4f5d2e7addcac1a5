"""Areas, codes, devices, status, serving."""

from __future__ import annotations

from eldercare_desktop.county.wording.form import Sentences

SENTENCES: Sentences = {
    "areas_saved": (
        "区划：新增 {added} 个，改名 {renamed} 个。",
        "Areas: {added} added, {renamed} renamed.",
    ),
    "bad_file": ("无法读取区划文件：{reason}", "Cannot read the file of areas: {reason}"),
    "code": (
        "注册码 {code}（{name}，{until} 前有效，只能用一次）",
        "Code {code} ({name}, until {until}, for one laptop)",
    ),
    "unknown_area": (
        "区划表中没有 {code}，或不是村、镇街。请先导入区划表。",
        "{code} is not a village or township in the list. Import the list of areas first.",
    ),
    "bad_valid": (
        "有效期要写成 15m、2h 或 1d。",
        "The validity is written as 15m, 2h or 1d.",
    ),
    "no_codes_here": (
        "{code} 没有未使用的注册码。",
        "There is no unused code for {code}.",
    ),
    "codes_cancelled": ("已作废 {count} 个注册码。", "Codes cancelled: {count}."),
    "code_open": ("未使用", "unused"),
    "code_used": ("已使用", "used"),
    "code_expired": ("已过期", "expired"),
    "no_device": ("没有设备 {device}。", "There is no device {device}."),
    "several_devices": (
        "有 {count} 台设备的编号以 {device} 开头，请写全。",
        "{count} devices begin with {device}. Write the whole id.",
    ),
    "revoked": (
        "已注销设备 {name}。要让它重新使用，请给它一个新的注册码。",
        "Device {name} is shut out. To let it in again, give it a new code.",
    ),
    "revoked_wipe": (
        "已注销设备 {name}，并通知它应清除本机数据。要让它重新使用，请给它一个新的注册码。",
        "Device {name} is shut out, and told that its data shall be erased. "
        "To let it in again, give it a new code.",
    ),
    "active": ("正常", "active"),
    "shut_out": ("已注销", "revoked"),
    "no_rows": ("（没有）", "(none)"),
    "head_area": ("区划", "area"),
    "head_level": ("级别", "level"),
    "head_name": ("名称", "name"),
    "head_device": ("设备", "device"),
    "head_enrolled": ("注册时间", "enrolled"),
    "head_seen": ("最近交换", "last exchange"),
    "head_state": ("状态", "state"),
    "head_until": ("有效期至", "valid until"),
    "head_id": ("编号", "id"),
    "level_county": ("县区", "county"),
    "level_township": ("镇街", "township"),
    "level_village": ("村（社区）", "village"),
    "above_row_security": (
        "注意：连接数据库的角色不受行级安全约束（超级用户或 BYPASSRLS），数据库不会再次检查辖区。"
        "请改用普通角色。",
        "Note: the database role is above row-level security (superuser or BYPASSRLS), so the "
        "database does not check areas once more. Please use a plain role.",
    ),
    "wrong_key": (
        "密钥文件 county.key 不属于这个数据库，请放回原来的密钥文件。",
        "The key file county.key does not belong to this database. Put the right one back.",
    ),
    "database_failed": (
        "数据库没有完成：{reason}。什么都没有改动，请稍后再试。",
        "The database did not do it: {reason}. Nothing was changed; try again later.",
    ),
    "no_data": ("无法打开数据：{reason}", "Cannot open the data: {reason}"),
    "no_port": ("无法监听 {host}:{port}：{reason}", "Cannot listen on {host}:{port}: {reason}"),
    "bad_limit": (
        "限制值和天数必须大于 0。",
        "Limits and days must be greater than 0.",
    ),
    "tls_bad": (
        "证书或密钥不能用：{reason}",
        "The certificate or its key cannot be used: {reason}",
    ),
    "tls_pair": (
        "--tls-cert 和 --tls-key 要一起给出。",
        "--tls-cert and --tls-key belong together.",
    ),
}
