<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>MealFound</name>
    <message>
        <source>Where</source>
        <translation>助餐点</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>Meal</source>
        <translation>餐次</translation>
    </message>
    <message>
        <source>What the signs mean</source>
        <translation>各种记号的意思</translation>
    </message>
    <message>
        <source>Rows with ticks but no name: {rows}</source>
        <translation>有记号但没有姓名的行：{rows}</translation>
    </message>
    <message>
        <source>Not taken over, such as money and signatures: {names}</source>
        <translation>没有导入的列（如金额、签字）：{names}</translation>
    </message>
</context>
<context>
    <name>MealLineDetail</name>
    <message>
        <source>+ will be written   = there already   × cannot be   ? waits</source>
        <translation>＋ 将写入&#x3000;＝ 已有&#x3000;× 不能写入&#x3000;？ 待定</translation>
    </message>
</context>
<context>
    <name>MealLineList</name>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Meals</source>
        <translation>餐数</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Reasons</source>
        <translation>原因</translation>
    </message>
</context>
<context>
    <name>MealResultView</name>
    <message>
        <source>Open the meal accounts</source>
        <translation>打开餐费</translation>
    </message>
    <message>
        <source>Meals imported</source>
        <translation>用餐记录已导入</translation>
    </message>
</context>
<context>
    <name>MealReviewView</name>
    <message>
        <source>There is no place that serves meals yet. Set it up, then look again.</source>
        <translation>还没有登记助餐点。请先登记，再回到这里。</translation>
    </message>
    <message>
        <source>Set up a place for meals</source>
        <translation>登记助餐点</translation>
    </message>
    <message>
        <source>Please say on the right at which place these meals were.</source>
        <translation>请在右边选择这些餐是在哪个助餐点吃的。</translation>
    </message>
    <message>
        <source>Please say on the right which month each sheet is of.</source>
        <translation>请在右边选择每张表是哪个月的。</translation>
    </message>
    <message>
        <source>Please say on the right which meal of the day it is.</source>
        <translation>请在右边选择是哪一餐。</translation>
    </message>
    <message>
        <source>Please say on the right what the signs mean.</source>
        <translation>请在右边说明各种记号的意思。</translation>
    </message>
    <message>
        <source>Please look on the right whether each sheet is of the month it says.</source>
        <translation>请在右边核对每张表是不是这个月的。</translation>
    </message>
    <message>
        <source>Import meals: {n}</source>
        <translation>导入 {n} 餐</translation>
    </message>
</context>
<context>
    <name>action</name>
    <message>
        <source>Meals imported</source>
        <translation>用餐记录已导入</translation>
    </message>
</context>
<context>
    <name>meal_import</name>
    <message>
        <source>Decide</source>
        <translation>待确认</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>需核对</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>可导入</translation>
    </message>
    <message>
        <source>Known</source>
        <translation>已有</translation>
    </message>
    <message>
        <source>No meals</source>
        <translation>没有用餐</translation>
    </message>
    <message>
        <source>Eaten there</source>
        <translation>堂食（含自取）</translation>
    </message>
    <message>
        <source>Brought</source>
        <translation>送餐</translation>
    </message>
    <message>
        <source>Brought, nobody home</source>
        <translation>送餐，家中无人</translation>
    </message>
    <message>
        <source>No meal</source>
        <translation>没有用餐</translation>
    </message>
    <message>
        <source>Will be written</source>
        <translation>将写入</translation>
    </message>
    <message>
        <source>Is there already</source>
        <translation>已有记录</translation>
    </message>
    <message>
        <source>Cannot be written</source>
        <translation>不能写入</translation>
    </message>
    <message>
        <source>Waits</source>
        <translation>待定</translation>
    </message>
    <message>
        <source>Please say at which place the meals were.</source>
        <translation>请先选择助餐点。</translation>
    </message>
    <message>
        <source>Please say which month the sheet is of.</source>
        <translation>请先选择这张表的月份。</translation>
    </message>
    <message>
        <source>Please say which meal of the day it is.</source>
        <translation>请先选择是哪一餐。</translation>
    </message>
    <message>
        <source>Please say who this is.</source>
        <translation>请先确认是哪一位。</translation>
    </message>
    <message>
        <source>Nobody of the register: left out.</source>
        <translation>不在花名册上，不导入。</translation>
    </message>
    <message>
        <source>Please say what “{sign}” means.</source>
        <translation>请先说明“{sign}”的意思。</translation>
    </message>
    <message>
        <source>The month has no day {n}.</source>
        <translation>这个月没有 {n} 日。</translation>
    </message>
    <message>
        <source>Stands in this file twice; counted once.</source>
        <translation>文件里重复出现，只记一次。</translation>
    </message>
    <message>
        <source>No meals are served on this day, as the place is set up. Please compare.</source>
        <translation>按设置，助餐点这一天不供餐，请核对。</translation>
    </message>
    <message>
        <source>Written down otherwise ({outcome}); that stays.</source>
        <translation>已有记录（{outcome}），与表上不同，保留已有的。</translation>
    </message>
    <message>
        <source>Was had at another place; that stays.</source>
        <translation>已在别的助餐点记过，保留那一条。</translation>
    </message>
    <message>
        <source>The total is not the count of the ticks</source>
        <translation>合计数和记号的个数对不上</translation>
    </message>
    <message>
        <source>Squares are merged: the sign was taken for each of the days</source>
        <translation>几天的格子合并了：每天都按这个记号算</translation>
    </message>
    <message>
        <source>Several rows without a meal beside them: taken in the order of the day</source>
        <translation>一人几行、没写餐次：按早中晚的顺序算</translation>
    </message>
    <message>
        <source>People who work there: if ticked, written as guests at the full price</source>
        <translation>工作人员：勾选后按客人、全价记</translation>
    </message>
    <message>
        <source>The year is not said: the latest such month was taken</source>
        <translation>没写年份：按最近的这个月算</translation>
    </message>
    <message>
        <source>Title and name say different months</source>
        <translation>标题和表名的月份不一致</translation>
    </message>
    <message>
        <source>The days of the week are not those of this month</source>
        <translation>表上的星期和这个月对不上</translation>
    </message>
    <message>
        <source>The sheet has another number of days than this month</source>
        <translation>表上的天数和这个月不同</translation>
    </message>
    <message>
        <source>Month of meals: {months}</source>
        <translation>用餐月历：{months}</translation>
    </message>
    <message>
        <source>Month of meals</source>
        <translation>用餐月历</translation>
    </message>
    <message>
        <source>{year}-{month}</source>
        <translation>{year}年{month}月</translation>
    </message>
    <message>
        <source>meals {n}</source>
        <translation>用餐 {n} 餐</translation>
    </message>
    <message>
        <source>further portions {n}</source>
        <translation>加餐 {n} 份</translation>
    </message>
    <message>
        <source>guests&apos; meals {n}</source>
        <translation>客餐 {n} 份</translation>
    </message>
    <message>
        <source>Adds {what}.</source>
        <translation>新增{what}。</translation>
    </message>
    <message>
        <source>There already: {n}.</source>
        <translation>已有 {n} 餐。</translation>
    </message>
    <message>
        <source>Refused: {n}.</source>
        <translation>不能写入 {n} 餐。</translation>
    </message>
    <message>
        <source>Waiting for an answer: {n}.</source>
        <translation>待确认 {n} 餐。</translation>
    </message>
    <message>
        <source>Nothing would change.</source>
        <translation>没有变化。</translation>
    </message>
    <message>
        <source>new {n}</source>
        <translation>新增 {n}</translation>
    </message>
    <message>
        <source>known {n}</source>
        <translation>已有 {n}</translation>
    </message>
    <message>
        <source>refused {n}</source>
        <translation>不能写入 {n}</translation>
    </message>
    <message>
        <source>waiting {n}</source>
        <translation>待定 {n}</translation>
    </message>
    <message>
        <source>{sheet}, row {row}</source>
        <translation>{sheet}，第 {row} 行</translation>
    </message>
    <message>
        <source>row {row}</source>
        <translation>第 {row} 行</translation>
    </message>
    <message>
        <source>guests</source>
        <translation>客人</translation>
    </message>
    <message>
        <source>{label}: {written} written, {counted} counted</source>
        <translation>{label}：表上写 {written}，数出来 {counted}</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>Day {days}: {why}</source>
        <translation>{days} 日：{why}</translation>
    </message>
    <message>
        <source>{sign} · {n} times</source>
        <translation>{sign}（{n} 处）</translation>
    </message>
</context>
<context>
    <name>refusal</name>
    <message>
        <source>No month of meals was found in {file}: names down the side and the days 1 to 31 across. Nothing was imported. Please choose another file, or read it as a roster.</source>
        <translation>在 {file} 里没有找到用餐月历（左边是姓名，上边是 1 到 31 日）。没有导入任何内容。请换一个文件，或按花名册读取。</translation>
    </message>
</context>
</TS>
