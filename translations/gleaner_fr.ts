<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR">
<context>
    <name>CachePanel</name>
    <message>
        <source>Cache backend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove expired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removes what is past its time; everything else stays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the cache</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removes everything; searches will be paid for again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Columns</name>
    <message>
        <source>Cache</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HIT: from the cache, free. MISS: fetched and paid for now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the profile&apos;s thresholds say of ROI and velocity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The product&apos;s title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ASIN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amazon&apos;s number of the product; for books the ISBN-10</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Price</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sell price the score is made for, and which price it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>BSR</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sales rank now, in the main category</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>BSR 90 d</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sales rank, average of 90 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rank drops 30d (≈ sales)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How often the rank fell in 30 days: each fall is a sale or several</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rank drops 90d</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How often the rank fell in 90 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bought in past month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amazon&apos;s own figure, a lower bound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sales/month from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Estimated units sold a month, lower end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sales/month to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Estimated units sold a month, upper end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>FBA offers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New offers fulfilled by Amazon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New offers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New offers of all kinds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amazon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether Amazon itself sells it now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fees</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Referral, fulfilment and closing fee at the sell price</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Max cost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The most a unit may cost for the target ROI and profit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What a unit costs; slanted where it is assumed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Profit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Per unit, after fees, cost and handling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ROI</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Profit as a share of what is invested</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Margin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Profit as a share of the price</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Breakeven</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The lowest price that loses nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Velocity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0–100: rank, sales, availability and stability</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to look at before buying</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data age</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time since these facts were fetched</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of the score&apos;s inputs that were known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stability</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0–100: how little the price moved in 90 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Profit/month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected: profit per unit times your share of the sales</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The brand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Category</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The main category</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>EAN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>European article number; for books the ISBN-13</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>UPC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Universal product code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amazon price</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amazon&apos;s own offer now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New price</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The lowest new offer now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Used price</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The lowest used offer now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Buy box</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The buy box with shipping now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Buy box 90 d</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The buy box, average of 90 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>FBA fee</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pick &amp; pack fee by Keepa</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight (g)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the package</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Length (mm)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Width (mm)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Height (mm)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hazmat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dangerous goods: storing it needs approval</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heat-sensitive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Melts: not stored in summer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Best first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What &quot;best first&quot; sorts by; not a score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fetched</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When these facts were fetched from Keepa</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keepa updated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When Keepa last looked at the product</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What this row cost in this search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The assumptions the score was made under</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amazon page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Link to the product on Amazon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keepa page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Link to the product on Keepa</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>What came is kept. Try again in a while.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What came is kept. Try again in %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keepa cannot be reached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What came is kept; trying again asks only for the rest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keepa asks to slow down.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tokens do not reach.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keepa refused the key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set KEEPA_API_KEY to a valid key and start again. The cache still answers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keepa refused this selection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was spent on it. Change the filters and search again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keepa&apos;s answer cannot be used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What came before it is kept; trying again asks only for the rest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The store on disk failed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Searching goes on; what comes may have to be paid for again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This search cannot be asked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The search was cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What came is kept; searching again asks only for the rest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gleaner broke one of its own promises.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What came is kept. Please report the details.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Between 1 and %1 products can be looked at.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keepa keeps no best-seller lists for amazon.%1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Best sellers need exactly one category.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set a category, a range or a limit: Keepa needs something to search by.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FilterPanel</name>
    <message>
        <source>Marketplace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the list of products comes from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Depth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is paid per product, and so what is known of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The assumptions that products are scored under; changing them costs nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear all filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forecast</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Filters</name>
    <message>
        <source>Any</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not on the listing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Category</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Main categories or sub-categories; one of them is enough</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sales rank</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Best sellers rank now: 10k to 50k, say</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Price</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The lowest new offer; at the depths &quot;buy box&quot; and &quot;offers&quot; the buy box</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many products are looked at, best rank first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rank drops 30d (≈ sales)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At least so many falls of the rank in 30 days; each is a sale or several</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amazon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether Amazon itself may be on the listing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>FBA offers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At most so many new offers fulfilled by Amazon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ROI</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At least this return under the profile&apos;s assumptions; rows it discards have cost their tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Velocity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At least this velocity; rows it discards have cost their tokens</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Format</name>
    <message>
        <source>Yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No cost was typed, and the profile assumes none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assumed: %1 of the price</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assumed: the profile&apos;s fixed cost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As typed for this row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the cache, free. Fetched %1 ago.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the cache, past its time. Fetched %1 ago.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Not in the cache: fetched for %n token(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Fetched anew because you asked for it, for %n token(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Fetched without a cache, for %n token(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %</source>
        <extracomment>A number and the percent sign; the space does not break</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>now</source>
        <extracomment>An age below one minute</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 d</source>
        <extracomment>An age in days</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 %n token(s)</source>
        <comment>badge</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not known</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Tools</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cache</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search with these filters (Ctrl+Return)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ends the search; what came stays (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same search past the cache: every row is paid for (Ctrl+R)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rows in view, in their order, as CSV (Ctrl+E)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the quick filter</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SearchPage</name>
    <message>
        <source>Progress of the search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where rows were lost</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Summary</name>
    <message>
        <source>%1 no longer on Amazon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 unknown to Keepa</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 not in the cache</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <extracomment>How many rows a filter removed, and the filter&apos;s name: &quot;120 by Amazon&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1, cache %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n token(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>found %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 cached</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n product(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>ready in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ready now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for products…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 products</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waiting %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>HIT</source>
        <extracomment>Badge: the row came from the cache, free of charge</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MISS</source>
        <extracomment>Badge: the row was fetched and paid for</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>STALE</source>
        <extracomment>Badge: the row came from the cache past its time</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>BYPASS</source>
        <extracomment>Badge: the row was fetched although the cache may have had it</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OFF</source>
        <extracomment>Badge: there is no cache</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>STRONG BUY</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>BUY</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CONSIDER</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SKIP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>UNKNOWN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>buy box</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lowest new FBA offer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lowest new offer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>used buy box</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lowest used offer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by Keepa</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from the fee table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from the profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on the unit&apos;s cost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on cost and handling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on cost, handling and fees</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no price known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fees unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no cost given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>demand unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not on Amazon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sales rank over the profile&apos;s limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>more FBA offers than the profile&apos;s limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ROI below the profile&apos;s threshold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>velocity below the profile&apos;s threshold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Basic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Buy box</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Product Finder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Best sellers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Basics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Demand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Competition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amazon itself is on the listing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amazon was in stock %1 % of 90 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amazon was in stock %1 % of 90 days: mostly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The price stands well above its average of 90 days (%1 %)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offers are rising against their average of 90 days (%1 %)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dangerous goods: storing it needs approval</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heat-sensitive: not stored in summer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A variation: the rank is shared with its siblings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ROI of %1 %: often a wrong pack or a wrong match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A pack of %1: check that your unit is the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pack sizes differ: check that your unit is the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Keepa last looked %n hour(s) ago</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Price or fees come from a fallback</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A fee step lies %1 away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A fee step lies nearby</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>desktop::BoundsEditor</name>
    <message>
        <source>%1: from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: at least</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at least</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: at most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of 100</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>products</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a number. 10k, 1.5M and 12.50 are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“From” is greater than “to”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Between 1 and %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>desktop::CacheCard</name>
    <message>
        <source>%1: hit rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hit rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>entries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fresh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>misses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stale</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>desktop::CachePanel</name>
    <message>
        <source>Lists of products</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which products a search found; kept for a day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Products</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is known of each product; kept for some hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No cache: every product is paid for</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n token(s) saved</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Clear the cache?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything that was paid for is removed from the cache, and will be paid for again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the cache</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>desktop::CategoryEditor</name>
    <message>
        <source>Type a name or a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Category %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no main category “%1” here. Sub-categories are given by their number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>desktop::FilterPanel</name>
    <message numerus="yes">
        <source>%1 · %n token(s) each</source>
        <extracomment>A depth and what it costs per product: &quot;Basic · 1 token each&quot;</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search anew</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>desktop::MainWindow</name>
    <message>
        <source>DEMO</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made-up products; nothing is asked of Keepa</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Demo: made-up products</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quick filter: words, roi&gt;30, bsr&lt;50k</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quick filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Selection</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>desktop::MessageBar</name>
    <message>
        <source>Dismiss message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>desktop::ResultsModel</name>
    <message>
        <source>not known</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>desktop::ResultsView</name>
    <message>
        <source>Results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy ASIN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open on Amazon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open on Keepa</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore columns</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>desktop::SearchPage</name>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pick a category, a sales rank and a price range, then search.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing came through: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n row(s) shown</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Export rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) written to %1</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>desktop::TokenGauge</name>
    <message>
        <source>tokens: not known yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The balance is known after the first answer of Keepa</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 · +%3/min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keepa tokens left, the most that are kept, and how many come back per minute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keepa tokens: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
