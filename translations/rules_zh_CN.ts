<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>RuleDetail</name>
    <message>
        <source>Default {value}, after {source}</source>
        <translation>默认 {value}，依据：{source}</translation>
    </message>
    <message>
        <source>Not every village has the same number.</source>
        <translation>各村的数值不完全相同。</translation>
    </message>
    <message>
        <source>Choose another number</source>
        <translation>修改数值</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>RuleForm</name>
    <message>
        <source>Days before the first day keep the number that they had.</source>
        <translation>生效日期之前的日子仍按原来的数值计算。</translation>
    </message>
    <message>
        <source>From {least} to {most}.</source>
        <translation>可填 {least} 至 {most}。</translation>
    </message>
    <message>
        <source>The default again: {value}</source>
        <translation>恢复默认：{value}</translation>
    </message>
    <message>
        <source>New number</source>
        <translation>新数值</translation>
    </message>
    <message>
        <source>Holds from</source>
        <translation>生效日期</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>For instance the paper in which the county said so.</source>
        <translation>例如县里的文件名称、文号。</translation>
    </message>
    <message>
        <source>All villages</source>
        <translation>全部村</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>适用范围</translation>
    </message>
</context>
<context>
    <name>RulesView</name>
    <message>
        <source>All villages</source>
        <translation>全部村</translation>
    </message>
    <message>
        <source>Village</source>
        <translation>村</translation>
    </message>
    <message>
        <source>The numbers that the app reckons with</source>
        <translation>软件按这些数值计算</translation>
    </message>
    <message>
        <source>Choose another number</source>
        <translation>修改数值</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>起始日期</translation>
    </message>
</context>
<context>
    <name>rules</name>
    <message>
        <source>ever</source>
        <translation>一直以来</translation>
    </message>
    <message>
        <source>{value} from {day}</source>
        <translation>{day} 起改为 {value}</translation>
    </message>
    <message>
        <source>{value} (default)</source>
        <translation>{value}（默认）</translation>
    </message>
    <message>
        <source>from {day}</source>
        <translation>{day} 起</translation>
    </message>
    <message>
        <source>before that</source>
        <translation>在此之前</translation>
    </message>
    <message>
        <source>holds now</source>
        <translation>现行</translation>
    </message>
    <message>
        <source>to come</source>
        <translation>尚未生效</translation>
    </message>
</context>
</TS>
