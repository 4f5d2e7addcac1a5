<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AfterDeathDetail</name>
    <message>
        <source>This is dated after the death. Either the entry has a wrong day or is about somebody else, or the day of death is wrong. Please open what has to be put right.</source>
        <translation>下面的记录日期在去世之后。要么是记录的日期不对、记错了人，要么是去世日期不对。请打开需要更正的那一条。</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>This is still open</source>
        <translation>还没有了结的</translation>
    </message>
    <message>
        <source>Close it with them</source>
        <translation>一并关闭</translation>
    </message>
</context>
<context>
    <name>ConflictDetail</name>
    <message>
        <source>Keep</source>
        <translation>保留所选</translation>
    </message>
    <message>
        <source>1, 2, 3 choose a value, Enter keeps it. It then holds on every laptop.</source>
        <translation>按 1、2、3 选择，回车确认。之后所有电脑都以它为准。</translation>
    </message>
    <message>
        <source>stands now</source>
        <translation>目前采用</translation>
    </message>
    <message>
        <source>All by {name}</source>
        <translation>全部采用{name}写的</translation>
    </message>
</context>
<context>
    <name>Detail</name>
    <message>
        <source>Open the person</source>
        <translation>查看此人</translation>
    </message>
</context>
<context>
    <name>MergedDetail</name>
    <message>
        <source>{what}. If that was a mistake, take them apart: each record then has again what was written for it.</source>
        <translation>{what}。如果弄错了，可以分开：每份记录恢复各自的内容。</translation>
    </message>
    <message>
        <source>Take apart</source>
        <translation>分开</translation>
    </message>
</context>
<context>
    <name>PairDetail</name>
    <message>
        <source>These two records were made one. Since then somebody who did not know has written to the other one. Which values hold?</source>
        <translation>这两份记录已合并。之后有人不知道，又写了另一份。以哪个为准？</translation>
    </message>
    <message>
        <source>Where they differ, which value holds? The other stays in the history.</source>
        <translation>两份不同的地方，以哪个为准？另一个保留在历史记录里。</translation>
    </message>
    <message>
        <source>Both say the same.</source>
        <translation>两份内容相同。</translation>
    </message>
    <message>
        <source>This record stays</source>
        <translation>保留这份</translation>
    </message>
    <message>
        <source>This one is added to it</source>
        <translation>这份并入</translation>
    </message>
    <message>
        <source>Both are paired with {names}. One of the two pairings will end as entered by mistake.</source>
        <translation>两份都与{names}结对。其中一个结对将以“录入有误”结束。</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保留所选</translation>
    </message>
    <message>
        <source>Make them one</source>
        <translation>合并为一份</translation>
    </message>
    <message>
        <source>Same person: make one</source>
        <translation>是同一人，合并</translation>
    </message>
    <message>
        <source>Not the same person</source>
        <translation>不是同一人</translation>
    </message>
    <message>
        <source>The other one stays</source>
        <translation>保留另一份</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>以后再说</translation>
    </message>
</context>
<context>
    <name>Settling</name>
    <message>
        <source>(nothing)</source>
        <translation>（空）</translation>
    </message>
    <message>
        <source>{value} ({besides})</source>
        <translation>{value}（{besides}）</translation>
    </message>
    <message>
        <source>{label}: {value}</source>
        <translation>{label}：{value}</translation>
    </message>
    <message>
        <source>today {time}</source>
        <translation>今天 {time}</translation>
    </message>
    <message>
        <source>yesterday {time}</source>
        <translation>昨天 {time}</translation>
    </message>
    <message>
        <source>this laptop</source>
        <translation>本机</translation>
    </message>
    <message>
        <source>another laptop</source>
        <translation>另一台电脑</translation>
    </message>
    <message>
        <source>The record stays</source>
        <translation>保留这份记录</translation>
    </message>
    <message>
        <source>The record is removed</source>
        <translation>删除这份记录</translation>
    </message>
    <message>
        <source>{remover} removed this record; meanwhile {editor} changed: {fields}.</source>
        <translation>{remover}删除了这份记录；同时{editor}修改了：{fields}。</translation>
    </message>
    <message>
        <source>{remover} removed this record. Is it to go?</source>
        <translation>{remover}删除了这份记录。要删除吗？</translation>
    </message>
    <message>
        <source>Visits: {n}</source>
        <translation>探访 {n} 次</translation>
    </message>
    <message>
        <source>Pairings: {n}</source>
        <translation>结对 {n} 个</translation>
    </message>
    <message>
        <source>Cards: {n}</source>
        <translation>敬老卡 {n} 张</translation>
    </message>
    <message>
        <source>Contacts: {n}</source>
        <translation>联系人 {n} 个</translation>
    </message>
    <message>
        <source>Nothing refers to it yet</source>
        <translation>还没有其他记录</translation>
    </message>
    <message>
        <source>Same ID number</source>
        <translation>身份证号相同</translation>
    </message>
    <message>
        <source>Same person?</source>
        <translation>同一人？</translation>
    </message>
    <message>
        <source>Two care profiles</source>
        <translation>两份服务档案</translation>
    </message>
    <message>
        <source>Two helping roles</source>
        <translation>两份帮扶身份</translation>
    </message>
    <message>
        <source>Written later</source>
        <translation>合并后又有人写</translation>
    </message>
    <message>
        <source>After the death</source>
        <translation>去世后有记录</translation>
    </message>
    <message>
        <source>Still open</source>
        <translation>尚未了结</translation>
    </message>
    <message>
        <source>died on {day}</source>
        <translation>{day} 去世</translation>
    </message>
    <message>
        <source>moved away</source>
        <translation>已迁出</translation>
    </message>
    <message>
        <source>Two values</source>
        <translation>两种写法</translation>
    </message>
    <message>
        <source>Removed?</source>
        <translation>是否删除</translation>
    </message>
    <message>
        <source>Made one of {n} records</source>
        <translation>由 {n} 份记录合并而成</translation>
    </message>
    <message>
        <source>Records: {n}</source>
        <translation>{n} 份记录</translation>
    </message>
</context>
<context>
    <name>SettlingPage</name>
    <message>
        <source>To settle</source>
        <translation>待核对</translation>
    </message>
    <message>
        <source>Made one</source>
        <translation>已合并</translation>
    </message>
    <message>
        <source>Choose a line</source>
        <translation>请选择一条</translation>
    </message>
    <message>
        <source>Nobody was made one of several records</source>
        <translation>还没有合并过的人</translation>
    </message>
    <message>
        <source>Whoever is on the register twice can be made one here.</source>
        <translation>登记了两次的人可以在这里合并。</translation>
    </message>
    <message>
        <source>Nothing to settle</source>
        <translation>没有需要核对的</translation>
    </message>
    <message>
        <source>When two people write different things, somebody stands on the register twice, or something is dated after a death, it is asked here.</source>
        <translation>两个人写的不一样、同一个人登记了两次、或者去世之后还有记录时，会在这里请您核定。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>What</source>
        <translation>事项</translation>
    </message>
</context>
</TS>
