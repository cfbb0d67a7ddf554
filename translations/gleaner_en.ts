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
    <name>Selection</name>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n selected</numerusform>
            <numerusform>%n selected</numerusform>
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
    <name>desktop::ActivityPanel</name>
    <message numerus="yes">
        <source>%n running</source>
        <translation>
            <numerusform>%n running</numerusform>
            <numerusform>%n running</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n waiting</numerusform>
            <numerusform>%n waiting</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>desktop::BuyActions</name>
    <message numerus="yes">
        <source>%n product(s) changed on the buy list</source>
        <translation>
            <numerusform>%n product changed on the buy list</numerusform>
            <numerusform>%n products changed on the buy list</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n product(s) put on the buy list</source>
        <translation>
            <numerusform>%n product put on the buy list</numerusform>
            <numerusform>%n products put on the buy list</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n product(s) taken off the buy list</source>
        <translation>
            <numerusform>%n product taken off the buy list</numerusform>
            <numerusform>%n products taken off the buy list</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n product(s) rejected</source>
        <translation>
            <numerusform>%n product rejected</numerusform>
            <numerusform>%n products rejected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n product(s) no longer rejected</source>
        <translation>
            <numerusform>%n product no longer rejected</numerusform>
            <numerusform>%n products no longer rejected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>desktop::BuyDialog</name>
    <message numerus="yes">
        <source>%n product(s), each with this quantity and cost</source>
        <translation>
            <numerusform>%n product, each with this quantity and cost</numerusform>
            <numerusform>%n products, each with this quantity and cost</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>desktop::BuyListPage</name>
    <message numerus="yes">
        <source>%n product(s)</source>
        <translation>
            <numerusform>%n product</numerusform>
            <numerusform>%n products</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unit(s)</source>
        <translation>
            <numerusform>%n unit</numerusform>
            <numerusform>%n units</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>cost of %n product(s) not known</source>
        <translation>
            <numerusform>cost of %n product not known</numerusform>
            <numerusform>cost of %n products not known</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>profit of %n product(s) not known</source>
        <translation>
            <numerusform>profit of %n product not known</numerusform>
            <numerusform>profit of %n products not known</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n product(s) written to %1</source>
        <translation>
            <numerusform>%n product written to %1</numerusform>
            <numerusform>%n products written to %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>desktop::CacheCard</name>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n days</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln kept</source>
        <translation>
            <numerusform>%Ln kept</numerusform>
            <numerusform>%Ln kept</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: hit rate of the last %n day(s)</source>
        <translation>
            <numerusform>%1: hit rate of the last %n day</numerusform>
            <numerusform>%1: hit rate of the last %n days</numerusform>
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
    <message numerus="yes">
        <source>%n product(s)</source>
        <translation>
            <numerusform>%n product</numerusform>
            <numerusform>%n products</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>desktop::CacheSettings</name>
    <message numerus="yes">
        <source>%1 answers and its tables are up to date; it keeps %n product(s).</source>
        <translation>
            <numerusform>%1 answers and its tables are up to date; it keeps %n product.</numerusform>
            <numerusform>%1 answers and its tables are up to date; it keeps %n products.</numerusform>
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
    <name>desktop::CategoryPicker</name>
    <message numerus="yes">
        <source>Ask Keepa how many products they hold (%n token(s))</source>
        <translation>
            <numerusform>Ask Keepa how many products they hold (%n token)</numerusform>
            <numerusform>Ask Keepa how many products they hold (%n tokens)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Ask Keepa what is below (%n token(s))</source>
        <translation>
            <numerusform>Ask Keepa what is below (%n token)</numerusform>
            <numerusform>Ask Keepa what is below (%n tokens)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 more: ask Keepa (%n token(s))</source>
        <translation>
            <numerusform>%1 more: ask Keepa (%n token)</numerusform>
            <numerusform>%1 more: ask Keepa (%n tokens)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Ask Keepa for these words (%n token(s))</source>
        <translation>
            <numerusform>Ask Keepa for these words (%n token)</numerusform>
            <numerusform>Ask Keepa for these words (%n tokens)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n found</numerusform>
            <numerusform>%n found</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n found among those known here; Keepa was not asked for these words yet.</source>
        <translation>
            <numerusform>%n found among those known here; Keepa was not asked for these words yet.</numerusform>
            <numerusform>%n found among those known here; Keepa was not asked for these words yet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n chosen, as many as Keepa takes</source>
        <translation>
            <numerusform>%n chosen, as many as Keepa takes</numerusform>
            <numerusform>%n chosen, as many as Keepa takes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n chosen</source>
        <translation>
            <numerusform>%n chosen</numerusform>
            <numerusform>%n chosen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>desktop::ComparePage</name>
    <message numerus="yes">
        <source>%1 · %2 · %n row(s)</source>
        <translation>
            <numerusform>%1 · %2 · %n row</numerusform>
            <numerusform>%1 · %2 · %n rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>desktop::CostEdits</name>
    <message numerus="yes">
        <source>Cost of %n product(s)</source>
        <translation>
            <numerusform>Cost of %n product</numerusform>
            <numerusform>Cost of %n products</numerusform>
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
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n filter(s) filled in from the link.</source>
        <translation>
            <numerusform>%n filter filled in from the link.</numerusform>
            <numerusform>%n filters filled in from the link.</numerusform>
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
    <name>desktop::LogPanel</name>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>%n message</numerusform>
            <numerusform>%n messages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>desktop::PriceChart</name>
    <message numerus="yes">
        <source>The last %n day(s)</source>
        <translation>
            <numerusform>The last %n day</numerusform>
            <numerusform>The last %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>desktop::ProfileSettings</name>
    <message numerus="yes">
        <source>Of %n cached product(s) %1 get a better verdict and %2 a worse one.</source>
        <translation>
            <numerusform>Of %n cached product %1 get a better verdict and %2 a worse one.</numerusform>
            <numerusform>Of %n cached products %1 get a better verdict and %2 a worse one.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>desktop::RejectDialog</name>
    <message numerus="yes">
        <source>%n product(s)</source>
        <translation>
            <numerusform>%n product</numerusform>
            <numerusform>%n products</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>desktop::SearchPage</name>
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
    <name>desktop::SearchTabs</name>
    <message numerus="yes">
        <source>%n product(s) scored anew</source>
        <translation>
            <numerusform>%n product scored anew</numerusform>
            <numerusform>%n products scored anew</numerusform>
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
