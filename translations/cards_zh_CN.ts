<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>CardList</name>
    <message>
        <source>Name, pinyin or card number</source>
        <translation>姓名、拼音或卡号</translation>
    </message>
    <message>
        <source>Name or card</source>
        <translation>姓名或卡号</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>组</translation>
    </message>
    <message>
        <source>All groups</source>
        <translation>全部组</translation>
    </message>
    <message>
        <source>No card</source>
        <translation>未办卡</translation>
    </message>
    <message>
        <source>To print</source>
        <translation>待打印</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Nobody in this list</source>
        <translation>这里没有人</translation>
    </message>
    <message>
        <source>Look at all, or search by name.</source>
        <translation>请看“全部”，或按姓名查找。</translation>
    </message>
    <message>
        <source>Choose all</source>
        <translation>全选</translation>
    </message>
    <message>
        <source>Choose none</source>
        <translation>全不选</translation>
    </message>
    <message>
        <source>Chosen: {n}</source>
        <translation>已选 {n} 人</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>卡</translation>
    </message>
    <message>
        <source>{n} years</source>
        <translation>{n}岁</translation>
    </message>
    <message>
        <source>lunar {day}</source>
        <translation>{day}</translation>
    </message>
    <message>
        <source>None</source>
        <translation>未办</translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation>已作废</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>已打印</translation>
    </message>
</context>
<context>
    <name>CardLookup</name>
    <message>
        <source>This is not a whole card number. Please compare it with the card, group by group.</source>
        <translation>这不是完整的卡号。请对照卡片，一组一组再核对一遍。</translation>
    </message>
    <message>
        <source>This card is not known on this laptop. It may come from another village, or be newer than the last exchange with the county.</source>
        <translation>这台电脑上查不到这张卡。可能是别的村的卡，也可能是上次与区县同步之后才办的。</translation>
    </message>
    <message>
        <source>This card of {name} was revoked on {day} ({reason}) and is not valid.</source>
        <translation>{name}的这张卡已于 {day} 作废（{reason}），不能再用。</translation>
    </message>
</context>
<context>
    <name>CardsPage</name>
    <message>
        <source>Cards</source>
        <translation>敬老卡</translation>
    </message>
    <message>
        <source>Office phone …</source>
        <translation>村办电话…</translation>
    </message>
    <message>
        <source>Issue them first. Then you see the sheets as they will be printed.</source>
        <translation>先办卡，再在这里看打印的样子。</translation>
    </message>
    <message>
        <source>Issue cards</source>
        <translation>办卡</translation>
    </message>
    <message>
        <source>Choose people at the left</source>
        <translation>请在左边选人</translation>
    </message>
    <message>
        <source>A click or Space chooses a line. To open somebody by their card, scan it or type its number into the field above the list and press Enter.</source>
        <translation>点一下或按空格键即可选中。要凭卡找人，请扫描卡片，或在名单上方的框里输入卡号再按回车。</translation>
    </message>
    <message>
        <source>Without a card: {n}</source>
        <translation>还没有卡：{n} 人</translation>
    </message>
    <message>
        <source>No font of this computer has these characters; they would be printed as empty boxes: {characters}</source>
        <translation>这台电脑的字体里没有这些字，打印出来会是空框：{characters}</translation>
    </message>
    <message>
        <source>The card that {name} holds now will open nobody any more.</source>
        <translation>{name}手里现在的卡将不能再用。</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>New card for {name}</source>
        <translation>给{name}换新卡</translation>
    </message>
    <message>
        <source>Revoke the card of {name}</source>
        <translation>作废{name}的卡</translation>
    </message>
    <message>
        <source>Issue a new card</source>
        <translation>换新卡</translation>
    </message>
    <message>
        <source>Revoke the card</source>
        <translation>作废</translation>
    </message>
    <message>
        <source>It stands on every card, so that whoever finds one can call. May be empty.</source>
        <translation>印在每张卡上，捡到卡的人可以打这个电话。可以不填。</translation>
    </message>
    <message>
        <source>Phone of the village office</source>
        <translation>村办公室电话</translation>
    </message>
    <message>
        <source>Office phone</source>
        <translation>村办电话</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Open the person</source>
        <translation>查看此人</translation>
    </message>
</context>
<context>
    <name>Holder</name>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>New card …</source>
        <translation>换新卡…</translation>
    </message>
    <message>
        <source>Revoke …</source>
        <translation>作废…</translation>
    </message>
    <message>
        <source>Chosen: {n}</source>
        <translation>已选 {n} 人</translation>
    </message>
    <message>
        <source>Without a card: {n}</source>
        <translation>其中还没有卡：{n} 人</translation>
    </message>
    <message>
        <source>No card yet</source>
        <translation>还没有卡</translation>
    </message>
    <message>
        <source>Revoked on {day}: {reason}</source>
        <translation>{day} 作废：{reason}</translation>
    </message>
    <message>
        <source>Issued on {day}, not printed yet</source>
        <translation>{day} 办卡，还未打印</translation>
    </message>
    <message>
        <source>Printed on {day}</source>
        <translation>{day} 打印</translation>
    </message>
</context>
</TS>
