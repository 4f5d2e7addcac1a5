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
    "no_device": ("没有设备 {device}。", "There is no device {device}."),
    "revoked": ("已注销设备 {name}。", "Device {name} is shut out."),
    "devices": (
        "设备\t区划\t名称\t最近交换\t状态",
        "device\tarea\tname\tlast exchange\tstate",
    ),
    "active": ("正常", "active"),
    "shut_out": ("已注销", "revoked"),
    "never": ("从未", "never"),
    "status": (
        "区划\t名称\t设备\t最近交换\t未读\t时钟差(秒)\t待处理\t隔离",
        "area\tname\tdevices\tlast exchange\tunread\tclock skew (s)\tto settle\tquarantined",
    ),
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
    "no_data": ("无法打开数据：{reason}", "Cannot open the data: {reason}"),
    "no_port": ("无法监听 {host}:{port}：{reason}", "Cannot listen on {host}:{port}: {reason}"),
    "tls_pair": (
        "--tls-cert 和 --tls-key 要一起给出。",
        "--tls-cert and --tls-key belong together.",
    ),
}
