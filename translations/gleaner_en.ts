<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
<context>
    <name>Format</name>
    <message numerus="yes">
        <source>Not in the cache: fetched for %n token(s).</source>
        <translation>
            <numerusform>Not in the cache: fetched for %n token.</numerusform>
            <numerusform>Not in the cache: fetched for %n tokens.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Fetched anew because you asked for it, for %n token(s).</source>
        <translation>
            <numerusform>Fetched anew because you asked for it, for %n token.</numerusform>
            <numerusform>Fetched anew because you asked for it, for %n tokens.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Fetched without a cache, for %n token(s).</source>
        <translation>
            <numerusform>Fetched without a cache, for %n token.</numerusform>
            <numerusform>Fetched without a cache, for %n tokens.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 %n token(s)</source>
        <comment>badge</comment>
        <translation>
            <numerusform>%1 %n token</numerusform>
            <numerusform>%1 %n tokens</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Summary</name>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n token(s)</source>
        <translation>
            <numerusform>%n token</numerusform>
            <numerusform>%n tokens</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n product(s)</source>
        <translation>
            <numerusform>%n product</numerusform>
            <numerusform>%n products</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>waiting for another Gleaner that is fetching %n product(s)</source>
        <translation>
            <numerusform>waiting for another Gleaner that is fetching %n product</numerusform>
            <numerusform>waiting for another Gleaner that is fetching %n products</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message numerus="yes">
        <source>Keepa last looked %n hour(s) ago</source>
        <translation>
            <numerusform>Keepa last looked %n hour ago</numerusform>
            <numerusform>Keepa last looked %n hours ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>desktop::CachePanel</name>
    <message numerus="yes">
        <source>%n token(s) saved</source>
        <translation>
            <numerusform>%n token saved</numerusform>
            <numerusform>%n tokens saved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n being fetched</source>
        <translation>
            <numerusform>%n being fetched</numerusform>
            <numerusform>%n being fetched</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries past their time can no longer be shown offline.</source>
        <translation>
            <numerusform>%n entry past its time can no longer be shown offline.</numerusform>
            <numerusform>%n entries past their time can no longer be shown offline.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>desktop::CategoryEditor</name>
    <message numerus="yes">
        <source>Keepa takes %n categories at most.</source>
        <translation>
            <numerusform>Keepa takes %n categories at most.</numerusform>
            <numerusform>Keepa takes %n categories at most.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>desktop::FilterPanel</name>
    <message numerus="yes">
        <source>%1 · %n token(s)</source>
        <extracomment>A depth and what it costs per product: &quot;Basic · 1 token&quot;</extracomment>
        <translation>
            <numerusform>%1 · %n token</numerusform>
            <numerusform>%1 · %n tokens</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>desktop::FoldingGroup</name>
    <message numerus="yes">
        <source>%n filter(s) set</source>
        <translation>
            <numerusform>%n filter set</numerusform>
            <numerusform>%n filters set</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>desktop::SearchPage</name>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n selected</numerusform>
            <numerusform>%n selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n row(s) shown</source>
        <translation>
            <numerusform>%1 of %n row shown</numerusform>
            <numerusform>%1 of %n rows shown</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) written to %1</source>
        <translation>
            <numerusform>%n row written to %1</numerusform>
            <numerusform>%n rows written to %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>desktop::TextsEditor</name>
    <message numerus="yes">
        <source>Keepa takes %n entries at most.</source>
        <translation>
            <numerusform>Keepa takes %n entries at most.</numerusform>
            <numerusform>Keepa takes %n entries at most.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>desktop::WordsEditor</name>
    <message numerus="yes">
        <source>Keepa takes %n words at most.</source>
        <translation>
            <numerusform>Keepa takes %n words at most.</numerusform>
            <numerusform>Keepa takes %n words at most.</numerusform>
        </translation>
    </message>
</context>
</TS>
