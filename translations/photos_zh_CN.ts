<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AddForm</name>
    <message>
        <source>Reading the photos</source>
        <translation>正在读取照片</translation>
    </message>
    <message>
        <source>Who agreed to the photo?</source>
        <translation>谁同意拍这张照片？</translation>
    </message>
    <message>
        <source>No photo of a person without their consent.</source>
        <translation>未经本人同意，不拍人像照片。</translation>
    </message>
    <message>
        <source>What does it show?</source>
        <translation>照片上是什么？</translation>
    </message>
    <message>
        <source>Photos are made smaller. What the phone wrote into them, such as place and time, is left out.</source>
        <translation>照片会缩小保存；手机写进去的地点、时间等信息一律去掉。</translation>
    </message>
</context>
<context>
    <name>CameraView</name>
    <message>
        <source>Take a photo</source>
        <translation>拍照</translation>
    </message>
    <message>
        <source>Nobody is to be seen who has not agreed.</source>
        <translation>没有同意的人不要拍进去。</translation>
    </message>
    <message>
        <source>Take (Space)</source>
        <translation>拍照（空格）</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再试一次</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>关闭（Esc）</translation>
    </message>
    <message>
        <source>The camera is being opened …</source>
        <translation>正在打开摄像头……</translation>
    </message>
</context>
<context>
    <name>PhotoAdding</name>
    <message>
        <source>Add photos</source>
        <translation>添加照片</translation>
    </message>
    <message>
        <source>Add (Enter)</source>
        <translation>添加（Enter）</translation>
    </message>
    <message>
        <source>There is room for {n} more; only the first ones are taken.</source>
        <translation>还能再加 {n} 张，只取前面几张。</translation>
    </message>
</context>
<context>
    <name>PhotoPhrases</name>
    <message>
        <source>not saved yet</source>
        <translation>尚未保存</translation>
    </message>
    <message>
        <source>on this laptop</source>
        <translation>在本机</translation>
    </message>
    <message>
        <source>waits to be handed over</source>
        <translation>等待上交</translation>
    </message>
    <message>
        <source>handed over to the county</source>
        <translation>已交到县里</translation>
    </message>
    <message>
        <source>not on this laptop yet</source>
        <translation>本机上还没有</translation>
    </message>
    <message>
        <source>Photo {n} of {total}</source>
        <translation>照片 {n}，共 {total} 张</translation>
    </message>
    <message>
        <source>wait to be handed over: {n}</source>
        <translation>等待上交：{n} 张</translation>
    </message>
    <message>
        <source>not on this laptop yet: {n}</source>
        <translation>本机上还没有：{n} 张</translation>
    </message>
</context>
<context>
    <name>PhotoSources</name>
    <message>
        <source>Pictures ({endings})</source>
        <translation>图片（{endings}）</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Choose photos</source>
        <translation>选择照片</translation>
    </message>
</context>
<context>
    <name>PhotoStrip</name>
    <message>
        <source>Add photo …</source>
        <translation>添加照片…</translation>
    </message>
    <message>
        <source>{key}; or drop pictures here, or paste one with Ctrl+V</source>
        <translation>{key}；也可以把图片拖到这里，或用 Ctrl+V 粘贴</translation>
    </message>
    <message>
        <source>Take one …</source>
        <translation>拍一张…</translation>
    </message>
    <message>
        <source>With the camera, {key}</source>
        <translation>用摄像头拍，{key}</translation>
    </message>
    <message>
        <source>Fetch (about {size} kB)</source>
        <translation>取回（约 {size} kB）</translation>
    </message>
</context>
<context>
    <name>PhotoView</name>
    <message>
        <source>Photo</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>上一张</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一张</translation>
    </message>
    <message>
        <source>What does it show?</source>
        <translation>照片上是什么？</translation>
    </message>
    <message>
        <source>Save words</source>
        <translation>保存说明</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>关闭（Esc）</translation>
    </message>
    <message>
        <source>{n} of {total}</source>
        <translation>第 {n} 张，共 {total} 张</translation>
    </message>
    <message>
        <source>One moment …</source>
        <translation>请稍候…</translation>
    </message>
    <message>
        <source>This photo is not on this laptop yet. Close this and fetch it.</source>
        <translation>本机上还没有这张照片。请关闭此窗口后取回。</translation>
    </message>
</context>
</TS>
