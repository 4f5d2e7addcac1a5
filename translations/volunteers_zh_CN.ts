<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>ConsentForm</name>
    <message>
        <source>A guardian agrees</source>
        <translation>监护人同意</translation>
    </message>
    <message>
        <source>Guardian who agrees</source>
        <translation>同意的监护人</translation>
    </message>
    <message>
        <source>Relation</source>
        <translation>关系</translation>
    </message>
    <message>
        <source>Agreed on</source>
        <translation>同意日期</translation>
    </message>
</context>
<context>
    <name>EditMemberForm</name>
    <message>
        <source>Change the member</source>
        <translation>修改成员</translation>
    </message>
</context>
<context>
    <name>EditTeamForm</name>
    <message>
        <source>Change the team</source>
        <translation>修改队伍</translation>
    </message>
</context>
<context>
    <name>EditVolunteerForm</name>
    <message>
        <source>Change the volunteer</source>
        <translation>修改志愿者</translation>
    </message>
</context>
<context>
    <name>EndTeamForm</name>
    <message>
        <source>Dissolve the team</source>
        <translation>解散队伍</translation>
    </message>
    <message>
        <source>Nobody belongs to it from then on; what was stays on record.</source>
        <translation>从这天起不再有成员，以前的记录都保留。</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>解散日期</translation>
    </message>
</context>
<context>
    <name>JoinForm</name>
    <message>
        <source>New member</source>
        <translation>添加成员</translation>
    </message>
    <message>
        <source>Who joins</source>
        <translation>谁加入</translation>
    </message>
</context>
<context>
    <name>LeaveForm</name>
    <message>
        <source>Leaves the team</source>
        <translation>退出队伍</translation>
    </message>
    <message>
        <source>Entered by mistake: was never a member</source>
        <translation>录错了，本来不是成员</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>退出日期</translation>
    </message>
</context>
<context>
    <name>MatchForm</name>
    <message>
        <source>Find a volunteer</source>
        <translation>找志愿者</translation>
    </message>
    <message>
        <source>Assign (Enter)</source>
        <translation>派单（Enter）</translation>
    </message>
    <message>
        <source>Fits</source>
        <translation>合适</translation>
    </message>
    <message>
        <source>Does not fit</source>
        <translation>不合适</translation>
    </message>
    <message>
        <source>No volunteers yet</source>
        <translation>还没有志愿者</translation>
    </message>
    <message>
        <source>Register them on the page of volunteers, or assign it to a helper.</source>
        <translation>请先到“志愿者”页登记，或者直接派给帮扶人。</translation>
    </message>
    <message>
        <source>Everybody fits</source>
        <translation>都合适</translation>
    </message>
    <message>
        <source>Nobody fits</source>
        <translation>没有合适的人</translation>
    </message>
    <message>
        <source>Look at who does not fit and why: a day or a time may be changed.</source>
        <translation>看看不合适的人和原因，也许换个日子或时间就行。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>理由</translation>
    </message>
</context>
<context>
    <name>NeedsMatch</name>
    <message>
        <source>From what time</source>
        <translation>从几点</translation>
    </message>
    <message>
        <source>Only if it has to be at a time of that day.</source>
        <translation>一定要在那天某个时间的才填。</translation>
    </message>
    <message>
        <source>Until what time</source>
        <translation>到几点</translation>
    </message>
    <message>
        <source>They wish for a</source>
        <translation>希望来的人是</translation>
    </message>
    <message>
        <source>same group</source>
        <translation>同组</translation>
    </message>
    <message>
        <source>walks in that group</source>
        <translation>负责走访该组</translation>
    </message>
    <message>
        <source>same village</source>
        <translation>同村</translation>
    </message>
    <message>
        <source>paired with them</source>
        <translation>已结对</translation>
    </message>
    <message>
        <source>has been there before</source>
        <translation>以前上门帮过</translation>
    </message>
    <message>
        <source>can do: {what}</source>
        <translation>会{what}</translation>
    </message>
    <message>
        <source>free {when}</source>
        <translation>{when}有空</translation>
    </message>
    <message>
        <source>free times not asked</source>
        <translation>没问过什么时候有空</translation>
    </message>
    <message>
        <source>{time} this week</source>
        <translation>本周{time}</translation>
    </message>
    <message>
        <source>nothing yet this week</source>
        <translation>本周还没安排</translation>
    </message>
    <message>
        <source>open needs: {n}</source>
        <translation>手上需求{n}件</translation>
    </message>
    <message>
        <source>elders paired: {n}</source>
        <translation>结对{n}人</translation>
    </message>
    <message>
        <source>a relative ({what})</source>
        <translation>是亲属（{what}）</translation>
    </message>
    <message>
        <source>pauses</source>
        <translation>暂停服务</translation>
    </message>
    <message>
        <source>pauses until {when}</source>
        <translation>暂停到{when}</translation>
    </message>
    <message>
        <source>is away</source>
        <translation>外出</translation>
    </message>
    <message>
        <source>is not at home</source>
        <translation>不在家</translation>
    </message>
    <message>
        <source>is not at home until {when}</source>
        <translation>{when}前不在家</translation>
    </message>
    <message>
        <source>under 18, a guardian&apos;s consent is missing</source>
        <translation>未满18岁，缺监护人同意</translation>
    </message>
    <message>
        <source>has it already</source>
        <translation>已派给本人</translation>
    </message>
    <message>
        <source>cannot do: {what}</source>
        <translation>不会{what}</translation>
    </message>
    <message>
        <source>what they can do is not noted</source>
        <translation>没登记会做什么</translation>
    </message>
    <message>
        <source>wished for: {what}</source>
        <translation>希望来的人：{what}</translation>
    </message>
    <message>
        <source>wished for: {what}; theirs is not noted</source>
        <translation>希望来的人：{what}，本人性别没登记</translation>
    </message>
    <message>
        <source>not free then</source>
        <translation>那时没空</translation>
    </message>
    <message>
        <source>serves from {begin} to {end}</source>
        <translation>{begin}至{end}有服务</translation>
    </message>
    <message>
        <source>brings meals from {begin} to {end}</source>
        <translation>{begin}至{end}要送餐</translation>
    </message>
    <message>
        <source>{time} this week, at most {most}</source>
        <translation>本周已{time}，最多{most}</translation>
    </message>
    <message>
        <source>Find a volunteer …</source>
        <translation>找志愿者…</translation>
    </message>
</context>
<context>
    <name>PauseForm</name>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Back on</source>
        <translation>恢复日期</translation>
    </message>
    <message>
        <source>Leave it empty if nobody knows yet.</source>
        <translation>还不知道就空着。</translation>
    </message>
</context>
<context>
    <name>ShareLine</name>
    <message>
        <source>Who is counted</source>
        <translation>算了哪些人</translation>
    </message>
</context>
<context>
    <name>ShareSheet</name>
    <message>
        <source>Asked for: {percent} %, that is {n} volunteers for {elders} elders.</source>
        <translation>要求达到{percent}%：{elders}位老人需要{n}名志愿者。</translation>
    </message>
    <message>
        <source>Active volunteers: {n}</source>
        <translation>在岗志愿者：{n}人</translation>
    </message>
    <message>
        <source>Elders on the register: {n}</source>
        <translation>在册老人：{n}人</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>Open {name}</source>
        <translation>查看{name}</translation>
    </message>
    <message>
        <source>Show all on the page of people</source>
        <translation>到“人员”页看全部</translation>
    </message>
</context>
<context>
    <name>ShareView</name>
    <message>
        <source>Choose a village</source>
        <translation>请选一个村</translation>
    </message>
    <message>
        <source>Neither volunteers nor elders on the register yet</source>
        <translation>还没有登记志愿者和老人</translation>
    </message>
    <message>
        <source>Village</source>
        <translation>村</translation>
    </message>
    <message>
        <source>Volunteers</source>
        <translation>志愿者</translation>
    </message>
    <message>
        <source>Elders</source>
        <translation>老人</translation>
    </message>
    <message>
        <source>%</source>
        <translation>%</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>还差</translation>
    </message>
</context>
<context>
    <name>StopForm</name>
    <message>
        <source>Leaves the volunteers</source>
        <translation>退出志愿者</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>退出日期</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
</context>
<context>
    <name>TeamForm</name>
    <message>
        <source>New team</source>
        <translation>新建队伍</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Founded on</source>
        <translation>成立日期</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>职务</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>加入日期</translation>
    </message>
</context>
<context>
    <name>TeamSheet</name>
    <message>
        <source>Dissolved on {day}</source>
        <translation>{day}解散</translation>
    </message>
    <message>
        <source>Founded on</source>
        <translation>成立日期</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Two laptops founded a team of this name. Is it one?</source>
        <translation>两台电脑各建了一个同名队伍，是同一个吗？</translation>
    </message>
    <message>
        <source>Make them one</source>
        <translation>合成一个</translation>
    </message>
    <message>
        <source>Members: {n}</source>
        <translation>成员：{n}人</translation>
    </message>
    <message>
        <source>Nobody belongs to it yet.</source>
        <translation>还没有成员。</translation>
    </message>
    <message>
        <source>Former members: {n}</source>
        <translation>以前的成员：{n}人</translation>
    </message>
    <message>
        <source>Change {name}&apos;s role or day</source>
        <translation>修改{name}的职务或日期</translation>
    </message>
    <message>
        <source>Leaves</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>{name} leaves the team</source>
        <translation>{name}退出队伍</translation>
    </message>
    <message>
        <source>New member … (Enter)</source>
        <translation>添加成员…（Enter）</translation>
    </message>
    <message>
        <source>There again</source>
        <translation>恢复队伍</translation>
    </message>
    <message>
        <source>Print (Ctrl+P)</source>
        <translation>打印（Ctrl+P）</translation>
    </message>
    <message>
        <source>Change …</source>
        <translation>修改…</translation>
    </message>
    <message>
        <source>Dissolve …</source>
        <translation>解散…</translation>
    </message>
</context>
<context>
    <name>TeamsView</name>
    <message>
        <source>Dissolved</source>
        <translation>已解散</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>现有</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>队伍</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>人数</translation>
    </message>
    <message>
        <source>Choose a team</source>
        <translation>请选一个队伍</translation>
    </message>
    <message>
        <source>No team like this</source>
        <translation>没有这样的队伍</translation>
    </message>
    <message>
        <source>No team was dissolved</source>
        <translation>没有解散过队伍</translation>
    </message>
    <message>
        <source>No teams yet</source>
        <translation>还没有队伍</translation>
    </message>
    <message>
        <source>A team of volunteers, a mutual-aid group, the elders&apos; association.</source>
        <translation>志愿队伍、互助服务小组、老年协会都在这里登记。</translation>
    </message>
    <message>
        <source>New team</source>
        <translation>新建队伍</translation>
    </message>
</context>
<context>
    <name>VolunteerForm</name>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>What they can do</source>
        <translation>会做什么</translation>
    </message>
    <message>
        <source>Hours a week at most</source>
        <translation>每周最多几小时</translation>
    </message>
    <message>
        <source>Leave it empty for the usual number.</source>
        <translation>空着就按通常的上限。</translation>
    </message>
    <message>
        <source>Registered on</source>
        <translation>登记日期</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Guardian who agrees</source>
        <translation>同意的监护人</translation>
    </message>
    <message>
        <source>Under 18, they serve with a guardian&apos;s consent only.</source>
        <translation>未满18岁，要监护人同意才能服务。</translation>
    </message>
    <message>
        <source>Relation</source>
        <translation>关系</translation>
    </message>
    <message>
        <source>Agreed on</source>
        <translation>同意日期</translation>
    </message>
    <message>
        <source>Free: {part}</source>
        <translation>{part}有空</translation>
    </message>
    <message>
        <source>Please write hours like 2, 2.5 or 2:30.</source>
        <translation>请写小时数，如 2、2.5 或 2:30。</translation>
    </message>
    <message>
        <source>New volunteer</source>
        <translation>登记志愿者</translation>
    </message>
    <message>
        <source>Somebody on the register</source>
        <translation>在册人员</translation>
    </message>
    <message>
        <source>Somebody who looks alike is on the register. Please choose them above. If it is somebody else, save once more.</source>
        <translation>花名册里有很像的人，请在上面选。如果确实是另一个人，再保存一次。</translation>
    </message>
    <message>
        <source>Only if they are not on the register yet.</source>
        <translation>花名册里没有的人才填。</translation>
    </message>
    <message>
        <source>Or a new person: name</source>
        <translation>或者新人员的姓名</translation>
    </message>
</context>
<context>
    <name>VolunteerSection</name>
    <message>
        <source>Volunteer and teams</source>
        <translation>志愿服务</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>Register as a volunteer</source>
        <translation>登记为志愿者</translation>
    </message>
    <message>
        <source>Not a volunteer</source>
        <translation>不是志愿者</translation>
    </message>
</context>
<context>
    <name>VolunteerSheet</name>
    <message>
        <source>Under 18, and no guardian has agreed: services of theirs cannot be recorded.</source>
        <translation>未满18岁，还没有监护人同意，服务不能记录。</translation>
    </message>
    <message>
        <source>Note the consent …</source>
        <translation>登记同意…</translation>
    </message>
    <message>
        <source>The age is not known. If they are under 18, a guardian has to agree first.</source>
        <translation>年龄不清楚。如果未满18岁，要先有监护人同意。</translation>
    </message>
    <message>
        <source>Can do</source>
        <translation>会做</translation>
    </message>
    <message>
        <source>Nothing noted yet</source>
        <translation>还没登记</translation>
    </message>
    <message>
        <source>Has time</source>
        <translation>有空</translation>
    </message>
    <message>
        <source>Not asked yet</source>
        <translation>还没问</translation>
    </message>
    <message>
        <source>How much</source>
        <translation>时间上限</translation>
    </message>
    <message>
        <source>Does already</source>
        <translation>现有任务</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>监护人</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Registered on</source>
        <translation>登记日期</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Teams</source>
        <translation>队伍</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>Open the team {name}</source>
        <translation>查看{name}</translation>
    </message>
    <message>
        <source>Needs they were given</source>
        <translation>派给的需求</translation>
    </message>
    <message>
        <source>by {day}</source>
        <translation>{day}前</translation>
    </message>
    <message>
        <source>Open the need of {name}</source>
        <translation>查看{name}的需求</translation>
    </message>
    <message>
        <source>Change … (Enter)</source>
        <translation>修改…（Enter）</translation>
    </message>
    <message>
        <source>Pause …</source>
        <translation>暂停…</translation>
    </message>
    <message>
        <source>Serves again</source>
        <translation>恢复服务</translation>
    </message>
    <message>
        <source>Leaves …</source>
        <translation>退出…</translation>
    </message>
    <message>
        <source>Open the person</source>
        <translation>查看此人</translation>
    </message>
    <message>
        <source>Change …</source>
        <translation>修改…</translation>
    </message>
</context>
<context>
    <name>Volunteers</name>
    <message>
        <source>{days} {part}</source>
        <translation>周{days}{part}</translation>
    </message>
    <message>
        <source>/</source>
        <translation>、</translation>
    </message>
    <message>
        <source>; </source>
        <translation>，</translation>
    </message>
    <message>
        <source>Paused until {day}</source>
        <translation>暂停到{day}</translation>
    </message>
    <message>
        <source>Left on {day}</source>
        <translation>{day}退出</translation>
    </message>
    <message>
        <source>Away</source>
        <translation>外出</translation>
    </message>
    <message>
        <source>Consent is missing</source>
        <translation>缺监护人同意</translation>
    </message>
    <message>
        <source>Age unknown</source>
        <translation>年龄不详</translation>
    </message>
    <message>
        <source>{name}, {relation}, on {day}</source>
        <translation>{name}（{relation}），{day}同意</translation>
    </message>
    <message>
        <source>{name}, on {day}</source>
        <translation>{name}，{day}同意</translation>
    </message>
    <message>
        <source>{hours} a week at most</source>
        <translation>每周最多{hours}</translation>
    </message>
    <message>
        <source>elders paired: {elders}; open needs: {needs}</source>
        <translation>结对{elders}人，未办结需求{needs}件</translation>
    </message>
    <message>
        <source>since {day}</source>
        <translation>{day}起</translation>
    </message>
    <message>
        <source>{percent} % of the elders</source>
        <translation>占老人{percent}%</translation>
    </message>
    <message>
        <source>{percent} % of the elders, missing: {n}</source>
        <translation>占老人{percent}%，还差{n}人</translation>
    </message>
    <message>
        <source>No elders on the register</source>
        <translation>没有在册老人</translation>
    </message>
    <message>
        <source>Villages below the share: {n}</source>
        <translation>没达标的村：{n}个</translation>
    </message>
    <message>
        <source>All villages have enough</source>
        <translation>各村都达标</translation>
    </message>
</context>
<context>
    <name>VolunteersPage</name>
    <message>
        <source>New team</source>
        <translation>新建队伍</translation>
    </message>
    <message>
        <source>New volunteer</source>
        <translation>登记志愿者</translation>
    </message>
    <message>
        <source>Volunteers</source>
        <translation>志愿者</translation>
    </message>
    <message>
        <source>Name or pinyin (F2)</source>
        <translation>姓名或拼音（F2）</translation>
    </message>
</context>
<context>
    <name>VolunteersPaper</name>
    <message>
        <source>Village and group</source>
        <translation>村、组</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>组别</translation>
    </message>
    <message>
        <source>List of volunteers</source>
        <translation>志愿者名册</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>性别</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>年龄</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Can do</source>
        <translation>会做</translation>
    </message>
    <message>
        <source>Has time</source>
        <translation>有空</translation>
    </message>
    <message>
        <source>Registered on</source>
        <translation>登记日期</translation>
    </message>
    <message>
        <source>Checked by</source>
        <translation>审核人</translation>
    </message>
    <message>
        <source>Members: {team}</source>
        <translation>{team}成员名册</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>职务</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>加入日期</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>签名</translation>
    </message>
    <message>
        <source>Leader</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Filled in by</source>
        <translation>填表人</translation>
    </message>
</context>
<context>
    <name>VolunteersPart</name>
    <message>
        <source>Volunteers</source>
        <translation>志愿者</translation>
    </message>
    <message>
        <source>Teams</source>
        <translation>队伍</translation>
    </message>
    <message>
        <source>Share of the elders</source>
        <translation>占老人比例</translation>
    </message>
</context>
<context>
    <name>VolunteersView</name>
    <message>
        <source>Active</source>
        <translation>在岗</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>已退出</translation>
    </message>
    <message>
        <source>Consent missing</source>
        <translation>缺监护人同意</translation>
    </message>
    <message>
        <source>Can do</source>
        <translation>会做</translation>
    </message>
    <message>
        <source>Has time</source>
        <translation>有空</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>队伍</translation>
    </message>
    <message>
        <source>Choose a volunteer</source>
        <translation>请选一名志愿者</translation>
    </message>
    <message>
        <source>No volunteer like this</source>
        <translation>没有这样的志愿者</translation>
    </message>
    <message>
        <source>No volunteers yet</source>
        <translation>还没有志愿者</translation>
    </message>
    <message>
        <source>Who is registered here can be found for a need, and earns hours with the time bank.</source>
        <translation>登记以后，有需求时能找到人，服务也能在时间银行存时间。</translation>
    </message>
    <message>
        <source>New volunteer</source>
        <translation>登记志愿者</translation>
    </message>
    <message>
        <source>Nobody pauses</source>
        <translation>没有人暂停</translation>
    </message>
    <message>
        <source>Nobody has left</source>
        <translation>没有人退出</translation>
    </message>
    <message>
        <source>No consent is missing</source>
        <translation>没有缺同意的</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Can do, has time</source>
        <translation>会做什么、什么时候有空</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
</context>
<context>
    <name>action</name>
    <message>
        <source>Volunteer registered</source>
        <translation>已登记志愿者</translation>
    </message>
    <message>
        <source>Volunteer changed</source>
        <translation>已修改志愿者</translation>
    </message>
    <message>
        <source>Guardian&apos;s consent noted</source>
        <translation>已登记监护人同意</translation>
    </message>
    <message>
        <source>Volunteer paused</source>
        <translation>已暂停服务</translation>
    </message>
    <message>
        <source>Volunteer serves again</source>
        <translation>已恢复服务</translation>
    </message>
    <message>
        <source>Volunteer left</source>
        <translation>已退出志愿者</translation>
    </message>
    <message>
        <source>Team founded</source>
        <translation>已新建队伍</translation>
    </message>
    <message>
        <source>Team changed</source>
        <translation>已修改队伍</translation>
    </message>
    <message>
        <source>Team dissolved</source>
        <translation>已解散队伍</translation>
    </message>
    <message>
        <source>Team taken back</source>
        <translation>已恢复队伍</translation>
    </message>
    <message>
        <source>Two teams made one</source>
        <translation>两个队伍已合成一个</translation>
    </message>
    <message>
        <source>Member added</source>
        <translation>已添加成员</translation>
    </message>
    <message>
        <source>Member changed</source>
        <translation>已修改成员</translation>
    </message>
    <message>
        <source>Member left the team</source>
        <translation>成员已退出</translation>
    </message>
    <message>
        <source>Member removed</source>
        <translation>已删除成员</translation>
    </message>
</context>
<context>
    <name>member_role</name>
    <message>
        <source>Member</source>
        <translation>成员</translation>
    </message>
    <message>
        <source>Deputy</source>
        <translation>副负责人</translation>
    </message>
    <message>
        <source>Leader</source>
        <translation>负责人</translation>
    </message>
</context>
<context>
    <name>part_of_day</name>
    <message>
        <source>Morning</source>
        <translation>上午</translation>
    </message>
    <message>
        <source>Afternoon</source>
        <translation>下午</translation>
    </message>
    <message>
        <source>Evening</source>
        <translation>晚上</translation>
    </message>
</context>
<context>
    <name>refusal</name>
    <message>
        <source>{name} is registered as a volunteer already. Please change the entry there.</source>
        <translation>{name}已经登记为志愿者，请在原来的登记上修改。</translation>
    </message>
    <message>
        <source>{name} has moved away. Please bring them back to the register first if they are here.</source>
        <translation>{name}已经迁走。如果人还在，请先恢复登记。</translation>
    </message>
    <message>
        <source>{name} is not registered as a volunteer, so nothing can be earned. Please register them on the page of volunteers first.</source>
        <translation>{name}还没有登记为志愿者，不能存时间。请先到“志愿者”页登记。</translation>
    </message>
    <message>
        <source>{name} has served no more since {day}. If they do again, take them back on the page of volunteers first.</source>
        <translation>{name}从{day}起已退出志愿服务。如果又来服务，请先到“志愿者”页恢复。</translation>
    </message>
    <message>
        <source>{name} pauses at present. If they serve again, end the pause on the page of volunteers first.</source>
        <translation>{name}现在暂停服务。如果已经恢复，请先到“志愿者”页结束暂停。</translation>
    </message>
    <message>
        <source>{name} is {age} years old, and no guardian has agreed yet. Please note on the page of volunteers who agreed and on which day; then the service can be recorded.</source>
        <translation>{name}{age}岁，还没有监护人同意。请先到“志愿者”页登记谁在哪天同意的，再记录服务。</translation>
    </message>
    <message>
        <source>This skill is not known here.</source>
        <translation>这里没有这项技能。</translation>
    </message>
    <message>
        <source>This time of the week is not known here.</source>
        <translation>这里没有这个时段。</translation>
    </message>
    <message>
        <source>Please write between a minute and {most} hours a week, or nothing.</source>
        <translation>每周请写 1 分钟到 {most} 小时，或者空着。</translation>
    </message>
    <message>
        <source>A consent has a name and a day. Please write both, or neither.</source>
        <translation>监护人同意要有姓名和日期，请都填上，或者都空着。</translation>
    </message>
    <message>
        <source>The pause would be over already. Please write a later day, or leave it empty.</source>
        <translation>这个日期已经过了。请写以后的日期，或者空着。</translation>
    </message>
    <message>
        <source>They were registered on {day}. Please write that day or a later one.</source>
        <translation>登记日期是{day}，请写这天或以后的日期。</translation>
    </message>
    <message>
        <source>A team and a new person belong to a village. Please enter this on the laptop of the village.</source>
        <translation>队伍和新人员都属于某个村，请在村里的电脑上登记。</translation>
    </message>
    <message>
        <source>Please choose a person, or write a name.</source>
        <translation>请选一个人，或者写上姓名。</translation>
    </message>
    <message>
        <source>There is a team called {name} already. Please add the members there, or choose another name.</source>
        <translation>已经有一个叫“{name}”的队伍。请在那里添加成员，或者换个名称。</translation>
    </message>
    <message>
        <source>Please write the name of the team.</source>
        <translation>请写队伍名称。</translation>
    </message>
    <message>
        <source>{name} was dissolved on {day}. If it is there again, take that back first.</source>
        <translation>{name}已在{day}解散。如果又活动了，请先恢复队伍。</translation>
    </message>
    <message>
        <source>The last member came on {day}. Please write that day or a later one.</source>
        <translation>最后一名成员{day}才加入，请写这天或以后的日期。</translation>
    </message>
    <message>
        <source>Only two teams of one kind and one village can become one.</source>
        <translation>同一个村、同一类别的同名队伍才能合成一个。</translation>
    </message>
    <message>
        <source>{name} belongs to {team} already.</source>
        <translation>{name}已经是{team}的成员。</translation>
    </message>
    <message>
        <source>Please choose who joins.</source>
        <translation>请选谁加入。</translation>
    </message>
    <message>
        <source>They have belonged to it since {day}. Please write that day or a later one.</source>
        <translation>{day}才加入，请写这天或以后的日期。</translation>
    </message>
    <message>
        <source>They left the team on {day}. Please write an earlier day.</source>
        <translation>{day}已退出，请写更早的日期。</translation>
    </message>
    <message>
        <source>{name} belongs to another village. Teams are of people of one village.</source>
        <translation>{name}是别的村的，队伍只收本村的人。</translation>
    </message>
    <message>
        <source>It is wanted from {time}. Please write a later time, or leave it empty.</source>
        <translation>从{time}开始，请写更晚的时间，或者空着。</translation>
    </message>
    <message>
        <source>{name} does not fit: {why}. If they have agreed all the same, use &quot;Assign …&quot;.</source>
        <translation>{name}不合适：{why}。如果本人已经答应，请用“派单…”。</translation>
    </message>
    <message>
        <source>Please choose who does it.</source>
        <translation>请选由谁来办。</translation>
    </message>
</context>
<context>
    <name>team_kind</name>
    <message>
        <source>Volunteer team</source>
        <translation>志愿队伍</translation>
    </message>
    <message>
        <source>Mutual-aid group</source>
        <translation>互助服务小组</translation>
    </message>
    <message>
        <source>Elders&apos; association</source>
        <translation>老年协会</translation>
    </message>
</context>
<context>
    <name>volunteer_kind</name>
    <message>
        <source>Young-old, in good health</source>
        <translation>低龄健康老人</translation>
    </message>
    <message>
        <source>Party member</source>
        <translation>党员</translation>
    </message>
    <message>
        <source>Women&apos;s volunteer</source>
        <translation>巾帼志愿者</translation>
    </message>
    <message>
        <source>Student</source>
        <translation>学生</translation>
    </message>
    <message>
        <source>Professional</source>
        <translation>专业人员</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
</context>
<context>
    <name>volunteer_state</name>
    <message>
        <source>Active</source>
        <translation>在岗</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>已退出</translation>
    </message>
</context>
</TS>
