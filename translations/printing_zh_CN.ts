<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>CardSheet</name>
    <message>
        <source>Resident cards</source>
        <translation>敬老卡</translation>
    </message>
    <message>
        <source>Name or group not settled yet</source>
        <translation>姓名或村民小组待核对</translation>
    </message>
    <message>
        <source>Village office: {phone}</source>
        <translation>村办电话：{phone}</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>Save as PDF</source>
        <translation>另存为 PDF</translation>
    </message>
    <message>
        <source>Drawing the pages</source>
        <translation>正在生成页面</translation>
    </message>
    <message>
        <source>Nothing to print yet</source>
        <translation>还没有可打印的内容</translation>
    </message>
    <message>
        <source>This computer has no printer. Save a PDF and print it elsewhere.</source>
        <translation>这台电脑没有打印机。请另存为 PDF，拿到别处打印。</translation>
    </message>
    <message>
        <source>Save as PDF …</source>
        <translation>另存为 PDF…</translation>
    </message>
    <message>
        <source>Saved: {name}</source>
        <translation>已保存：{name}</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Handed to the printer. Pages: {n}</source>
        <translation>已送打印机，共 {n} 页</translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>第 {page} 页，共 {pages} 页</translation>
    </message>
    <message>
        <source>Page before (Page Up)</source>
        <translation>上一页（Page Up）</translation>
    </message>
    <message>
        <source>Next page (Page Down)</source>
        <translation>下一页（Page Down）</translation>
    </message>
    <message>
        <source>Smaller (-)</source>
        <translation>缩小（-）</translation>
    </message>
    <message>
        <source>Larger (+)</source>
        <translation>放大（+）</translation>
    </message>
    <message>
        <source>Whole page</source>
        <translation>整页</translation>
    </message>
    <message>
        <source>Print …</source>
        <translation>打印…</translation>
    </message>
</context>
<context>
    <name>TablePaper</name>
    <message>
        <source>Filled in by: {unit}</source>
        <translation>填报单位：{unit}</translation>
    </message>
    <message>
        <source>{label}:</source>
        <translation>{label}：</translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>第 {page} 页，共 {pages} 页</translation>
    </message>
    <message>
        <source>Filled in on: {year}-{month}-{day}</source>
        <translation>填报日期：{year}年{month}月{day}日</translation>
    </message>
</context>
</TS>
