"""Every way in which the county says no: a code, a sentence for the person, when to retry."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Kind:
    """status: HTTP status; retry: seconds until asking again by itself makes sense.

    0 means at once, after doing what the code asks for; None means not before a person has
    looked at it.
    """

    status: int
    sentence: str
    retry: int | None = None


KINDS: dict[str, Kind] = {
    "TOKEN": Kind(401, "登录凭证无效，请向镇街要一个新的注册码，重新注册本机。"),
    "CODE": Kind(403, "注册码不对、已用过或已过期，请向镇街要一个新的注册码。"),
    "AREA": Kind(403, "这批数据里有不属于本辖区的记录，县里没有收下，已单独保存待查。"),
    "REVOKED": Kind(403, "本机的注册已被县里注销，请与镇街联系。"),
    "SIGNATURE": Kind(403, "这批数据的签名不对，县里没有收下，已单独保存待查。"),
    "COUNTY": Kind(403, "这批数据不是给本县的，县里没有收下，已单独保存待查。"),
    "BLOB_AREA": Kind(403, "本辖区没有用到这张照片的记录，县里没有收下，也不能提供。"),
    "BLOB_MISSING": Kind(404, "这张照片还没有交到县里。", 3600),
    "NOT_FOUND": Kind(404, "没有这个地址。"),
    "METHOD": Kind(405, "这个地址不接受这种请求。"),
    "GAP": Kind(409, "中间缺了一批数据，请从县里已收到的地方接着发送。", 0),
    "FORK": Kind(
        409, "县里记录的数据与本机不一致（可能恢复过备份或复制过文件夹），需换新编号重发。", 0
    ),
    "EPOCH": Kind(409, "县里的数据库恢复过备份，请重新提交已保存的数据。", 0),
    "BLOB_OFFSET": Kind(409, "请从县里已收到的地方接着发送照片。", 0),
    "BLOB_TOO_LARGE": Kind(413, "这张照片太大，县里没有收下。"),
    "TOO_LARGE": Kind(413, "一次发送的数据太多，请分几次发送。", 0),
    "MALFORMED": Kind(422, "县里读不懂这份数据，没有收下。请不要删除本机数据，并联系技术人员。"),
    "SCHEMA_NEWER": Kind(422, "县里的程序版本较旧，这批数据已原样保存，升级后会收下。", 86400),
    "AREA_UNKNOWN": Kind(422, "县里的区划表中没有这个地方，请先导入区划表。"),
    "BLOB_WRONG": Kind(422, "收到的不是这张照片，或者里面夹带了别的信息，县里没有收下。"),
    "CLIENT_OLD": Kind(426, "本机程序版本太旧：数据已收下，但要升级程序才能接收新数据。"),
    "SLOW_DOWN": Kind(429, "请求太频繁，请稍后再试。", 30),
    "INTERNAL": Kind(500, "县里的服务器出了错，数据没有丢，请稍后再试。", 300),
    "BUSY": Kind(503, "县里的服务器正忙，请稍后再试。", 15),
    "NO_ROOM": Kind(507, "县里的服务器磁盘满了，照片留在本机，以后再交。", 3600),
}


class Refusal(Exception):
    """The county refuses a call or a batch.

    keep: the sealed batch goes into quarantine, as it came
    details: what else the answer's body holds, for instance `expected` of a GAP
    """

    def __init__(self, code: str, *, keep: bool = False, **details: Any) -> None:
        super().__init__(code)
        self.code = code
        self.keep = keep
        self.details: dict[str, Any] = details

    @property
    def kind(self) -> Kind:
        """Status, sentence and retry of the code."""
        return KINDS[self.code]

    @property
    def retry(self) -> int | None:
        """Seconds until asking again makes sense, where this refusal knows it better."""
        known = self.details.get("retry", self.kind.retry)
        return known if isinstance(known, int) else None

    def body(self) -> Mapping[str, Any]:
        """What is sent: `code`, `sentence`, `retry` (seconds or null), and the details."""
        kind = self.kind
        return {"code": self.code, "sentence": kind.sentence, "retry": kind.retry, **self.details}
