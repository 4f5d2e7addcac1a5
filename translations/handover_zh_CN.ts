<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Handover</name>
    <message>
        <source>Whom</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Emergencies that are open</source>
        <translation>未结案的异常情况</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>情况</translation>
    </message>
    <message>
        <source>Found on</source>
        <translation>发现日期</translation>
    </message>
    <message>
        <source>Responsible</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Needs, and where they stand</source>
        <translation>需求及进度</translation>
    </message>
    <message>
        <source>Need</source>
        <translation>需求</translation>
    </message>
    <message>
        <source>Wanted by</source>
        <translation>要求完成</translation>
    </message>
    <message>
        <source>With whom</source>
        <translation>由谁办理</translation>
    </message>
    <message>
        <source>Visits that are due</source>
        <translation>到期和逾期的探访</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>层级</translation>
    </message>
    <message>
        <source>Due on</source>
        <translation>到期日</translation>
    </message>
    <message>
        <source>Helper</source>
        <translation>帮扶人</translation>
    </message>
    <message>
        <source>Days late</source>
        <translation>逾期天数</translation>
    </message>
    <message>
        <source>Visit slips out</source>
        <translation>还没收回的探访单</translation>
    </message>
    <message>
        <source>For</source>
        <translation>交给</translation>
    </message>
    <message>
        <source>Week from</source>
        <translation>周一日期</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>人数</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>单号</translation>
    </message>
    <message>
        <source>Rounds that go on</source>
        <translation>正在进行的专项走访</translation>
    </message>
    <message>
        <source>Round</source>
        <translation>走访名称</translation>
    </message>
    <message>
        <source>Occasion</source>
        <translation>事由</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>截止日期</translation>
    </message>
    <message>
        <source>Not seen yet</source>
        <translation>还没走到</translation>
    </message>
    <message>
        <source>Who is away</source>
        <translation>外出人员</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>去向</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>起始日期</translation>
    </message>
    <message>
        <source>Back on</source>
        <translation>返回日期</translation>
    </message>
    <message>
        <source>Entitlements applied for</source>
        <translation>已申请待批的待遇</translation>
    </message>
    <message>
        <source>Entitlement</source>
        <translation>待遇</translation>
    </message>
    <message>
        <source>Applied on</source>
        <translation>申请日期</translation>
    </message>
    <message>
        <source>Days waiting</source>
        <translation>已等天数</translation>
    </message>
    <message>
        <source>Pairings</source>
        <translation>结对关系</translation>
    </message>
    <message>
        <source>Kind, agreement</source>
        <translation>方式、协议</translation>
    </message>
    <message>
        <source>Helpers and how many each looks after</source>
        <translation>帮扶人及负责人数</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Elders</source>
        <translation>负责人数</translation>
    </message>
    <message>
        <source>Missed meals to look into</source>
        <translation>未用餐、待看望的老人</translation>
    </message>
    <message>
        <source>Meals</source>
        <translation>餐数</translation>
    </message>
    <message>
        <source>Who eats with us</source>
        <translation>在订餐的人</translation>
    </message>
    <message>
        <source>Meal</source>
        <translation>餐次</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>助餐点</translation>
    </message>
    <message>
        <source>Days a week</source>
        <translation>每周天数</translation>
    </message>
    <message>
        <source>Meal sheets out</source>
        <translation>未收回的签到表和送餐单</translation>
    </message>
    <message>
        <source>Meal money left or owed</source>
        <translation>餐费结余和欠费</translation>
    </message>
    <message>
        <source>Yuan</source>
        <translation>金额（元）</translation>
    </message>
    <message>
        <source>Food samples kept</source>
        <translation>在存的留样</translation>
    </message>
    <message>
        <source>Dish</source>
        <translation>菜品</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Grams</source>
        <translation>克数</translation>
    </message>
    <message>
        <source>Cards to print or to take back</source>
        <translation>待打印、待收回的敬老卡</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>敬老卡</translation>
    </message>
    <message>
        <source>Issued on</source>
        <translation>发卡日期</translation>
    </message>
    <message>
        <source>Services to verify</source>
        <translation>待核实的服务</translation>
    </message>
    <message>
        <source>Volunteer</source>
        <translation>志愿者</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>服务</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Ledger to put right</source>
        <translation>时间账待处理</translation>
    </message>
    <message>
        <source>What</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Volunteers</source>
        <translation>志愿者</translation>
    </message>
    <message>
        <source>Open needs</source>
        <translation>未办结需求</translation>
    </message>
    <message>
        <source>Hours and points</source>
        <translation>时间与积分</translation>
    </message>
    <message>
        <source>Last entry</source>
        <translation>最近一笔</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>积分</translation>
    </message>
    <message>
        <source>Vouchers out</source>
        <translation>在外的通兑凭证</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>有效期至</translation>
    </message>
    <message>
        <source>Goods of the store</source>
        <translation>超市库存</translation>
    </message>
    <message>
        <source>Goods</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Counted on</source>
        <translation>盘点日期</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>库存</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>late: {n}</source>
        <translation>逾期 {n}</translation>
    </message>
    <message>
        <source>valid: {n}</source>
        <translation>有效 {n}</translation>
    </message>
    <message>
        <source>revoked: {n}</source>
        <translation>作废 {n}</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>{n}</source>
        <translation>{n} 项</translation>
    </message>
    <message>
        <source>My own slip</source>
        <translation>我自己的单子</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
</context>
<context>
    <name>HandoverPage</name>
    <message>
        <source>Handover pack</source>
        <translation>工作交接</translation>
    </message>
    <message>
        <source>Note the handover …</source>
        <translation>登记交接…</translation>
    </message>
    <message>
        <source>Look at the paper</source>
        <translation>查看交接清单</translation>
    </message>
    <message>
        <source>Open there</source>
        <translation>打开对应页面</translation>
    </message>
    <message>
        <source>Nothing is open here</source>
        <translation>这一项没有未了事项</translation>
    </message>
    <message>
        <source>Last handover: {day}, {from_} to {to}</source>
        <translation>上次交接：{day}，{from_} 交给 {to}</translation>
    </message>
    <message>
        <source>Records held only on this laptop: {n}. Please exchange with the county before the laptop changes hands.</source>
        <translation>有 {n} 条记录只在这台电脑上，移交电脑前请先与区县同步。</translation>
    </message>
    <message>
        <source>To the exchange</source>
        <translation>去同步</translation>
    </message>
    <message>
        <source>{part}: {figure}</source>
        <translation>{part}：{figure}</translation>
    </message>
    <message>
        <source>Handed over by</source>
        <translation>移交人</translation>
    </message>
    <message>
        <source>Taken over by</source>
        <translation>接收人</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Keys, stamps, devices, what was promised to whom.</source>
        <translation>钥匙、印章、设备，答应过谁什么事。</translation>
    </message>
    <message>
        <source>Note the handover</source>
        <translation>登记交接</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>How much</source>
        <translation>数量</translation>
    </message>
</context>
</TS>
