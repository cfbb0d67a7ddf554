<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR">
<context>
    <name>CachePanel</name>
    <message>
        <source>Cache backend</source>
        <translation>Support du cache</translation>
    </message>
    <message>
        <source>Removes what is past its time; everything else stays</source>
        <translation>Supprime ce qui est périmé&#xa0;; tout le reste demeure</translation>
    </message>
    <message>
        <source>Clear the cache</source>
        <translation>Vider le cache</translation>
    </message>
    <message>
        <source>Lists of products in the cache</source>
        <translation>Listes de produits dans le cache</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>Redemander</translation>
    </message>
    <message>
        <source>Asks Keepa for the chosen list again: 10 tokens and one for each hundred products</source>
        <translation>Redemande à Keepa la liste choisie : 10 jetons, et un par centaine de produits</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Removes the chosen list; its products stay</source>
        <translation>Supprime la liste choisie ; ses produits demeurent</translation>
    </message>
    <message>
        <source>Remove stale…</source>
        <translation>Supprimer les périmés…</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>Compacter</translation>
    </message>
    <message>
        <source>Gives back to the disk what removed entries left behind</source>
        <translation>Rend au disque la place des entrées supprimées</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Vider</translation>
    </message>
    <message>
        <source>Removes a level or everything; searches will be paid for again</source>
        <translation>Supprime un niveau ou tout ; les recherches seront payées à nouveau</translation>
    </message>
</context>
<context>
    <name>Columns</name>
    <message>
        <source>Cache</source>
        <translation>Cache</translation>
    </message>
    <message>
        <source>HIT: from the cache, free. MISS: fetched and paid for now.</source>
        <translation>HIT&#xa0;: du cache, gratuit. MISS&#xa0;: demandé et payé maintenant.</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Verdict</translation>
    </message>
    <message>
        <source>What the profile&apos;s thresholds say of ROI and velocity</source>
        <translation>Ce que les seuils du profil disent du ROI et de la vélocité</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>The product&apos;s title</source>
        <translation>Le titre du produit</translation>
    </message>
    <message>
        <source>ASIN</source>
        <translation>ASIN</translation>
    </message>
    <message>
        <source>Amazon&apos;s number of the product; for books the ISBN-10</source>
        <translation>Le numéro du produit chez Amazon&#xa0;; pour les livres l&apos;ISBN-10</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Prix</translation>
    </message>
    <message>
        <source>The sell price the score is made for, and which price it is</source>
        <translation>Le prix de vente pour lequel la note est faite, et lequel</translation>
    </message>
    <message>
        <source>BSR</source>
        <translation>BSR</translation>
    </message>
    <message>
        <source>Sales rank now, in the main category</source>
        <translation>Rang de vente actuel, dans la catégorie principale</translation>
    </message>
    <message>
        <source>BSR 90 d</source>
        <translation>BSR 90 j</translation>
    </message>
    <message>
        <source>Sales rank, average of 90 days</source>
        <translation>Rang de vente, moyenne de 90 jours</translation>
    </message>
    <message>
        <source>Rank drops 30d (≈ sales)</source>
        <translation>Chutes de rang 30 j (≈ ventes)</translation>
    </message>
    <message>
        <source>How often the rank fell in 30 days: each fall is a sale or several</source>
        <translation>Combien de fois le rang a chuté en 30 jours&#xa0;: chaque chute est une ou plusieurs ventes</translation>
    </message>
    <message>
        <source>Rank drops 90d</source>
        <translation>Chutes de rang 90 j</translation>
    </message>
    <message>
        <source>How often the rank fell in 90 days</source>
        <translation>Combien de fois le rang a chuté en 90 jours</translation>
    </message>
    <message>
        <source>Bought in past month</source>
        <translation>Achetés le mois dernier</translation>
    </message>
    <message>
        <source>Amazon&apos;s own figure, a lower bound</source>
        <translation>Chiffre d&apos;Amazon, un minimum</translation>
    </message>
    <message>
        <source>Sales/month from</source>
        <translation>Ventes/mois de</translation>
    </message>
    <message>
        <source>Estimated units sold a month, lower end</source>
        <translation>Unités vendues par mois, estimation basse</translation>
    </message>
    <message>
        <source>Sales/month to</source>
        <translation>Ventes/mois à</translation>
    </message>
    <message>
        <source>Estimated units sold a month, upper end</source>
        <translation>Unités vendues par mois, estimation haute</translation>
    </message>
    <message>
        <source>FBA offers</source>
        <translation>Offres FBA</translation>
    </message>
    <message>
        <source>New offers fulfilled by Amazon</source>
        <translation>Offres neuves expédiées par Amazon</translation>
    </message>
    <message>
        <source>New offers</source>
        <translation>Offres neuves</translation>
    </message>
    <message>
        <source>New offers of all kinds</source>
        <translation>Offres neuves de toutes sortes</translation>
    </message>
    <message>
        <source>Amazon</source>
        <translation>Amazon</translation>
    </message>
    <message>
        <source>Whether Amazon itself sells it now</source>
        <translation>Si Amazon lui-même le vend actuellement</translation>
    </message>
    <message>
        <source>Fees</source>
        <translation>Frais</translation>
    </message>
    <message>
        <source>Referral, fulfilment and closing fee at the sell price</source>
        <translation>Commission, frais d&apos;expédition et frais fixes au prix de vente</translation>
    </message>
    <message>
        <source>Fee difference</source>
        <translation>Écart de frais</translation>
    </message>
    <message>
        <source>Keepa&apos;s fees less those of the dated table, where both tell them</source>
        <translation>Frais selon Keepa moins ceux du barème daté, là où les deux les donnent</translation>
    </message>
    <message>
        <source>Max cost</source>
        <translation>Coût max.</translation>
    </message>
    <message>
        <source>The most a unit may cost for the target ROI and profit</source>
        <translation>Ce qu&apos;une unité peut coûter au plus pour le ROI et le profit visés</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Coût</translation>
    </message>
    <message>
        <source>What a unit costs; slanted where it is assumed</source>
        <translation>Ce que coûte une unité&#xa0;; en italique quand il est supposé</translation>
    </message>
    <message>
        <source>Profit</source>
        <translation>Profit</translation>
    </message>
    <message>
        <source>Per unit, after fees, cost and handling</source>
        <translation>Par unité, après frais, coût et préparation</translation>
    </message>
    <message>
        <source>ROI</source>
        <translation>ROI</translation>
    </message>
    <message>
        <source>Profit as a share of what is invested</source>
        <translation>Profit rapporté à ce qui est investi</translation>
    </message>
    <message>
        <source>Margin</source>
        <translation>Marge</translation>
    </message>
    <message>
        <source>Profit as a share of the price</source>
        <translation>Profit rapporté au prix</translation>
    </message>
    <message>
        <source>Breakeven</source>
        <translation>Seuil</translation>
    </message>
    <message>
        <source>The lowest price that loses nothing</source>
        <translation>Le prix le plus bas sans perte</translation>
    </message>
    <message>
        <source>Velocity</source>
        <translation>Vélocité</translation>
    </message>
    <message>
        <source>0–100: rank, sales, availability and stability</source>
        <translation>0–100&#xa0;: rang, ventes, disponibilité et stabilité</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>Alertes</translation>
    </message>
    <message>
        <source>What to look at before buying</source>
        <translation>À regarder avant d&apos;acheter</translation>
    </message>
    <message>
        <source>Data age</source>
        <translation>Âge</translation>
    </message>
    <message>
        <source>Time since these facts were fetched</source>
        <translation>Temps écoulé depuis la lecture de ces données</translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation>Couverture</translation>
    </message>
    <message>
        <source>Share of the score&apos;s inputs that were known</source>
        <translation>Part connue des données de la note</translation>
    </message>
    <message>
        <source>Stability</source>
        <translation>Stabilité</translation>
    </message>
    <message>
        <source>0–100: how little the price moved in 90 days</source>
        <translation>0–100&#xa0;: combien peu le prix a bougé en 90 jours</translation>
    </message>
    <message>
        <source>Profit/month</source>
        <translation>Profit/mois</translation>
    </message>
    <message>
        <source>Expected: profit per unit times your share of the sales</source>
        <translation>Attendu&#xa0;: profit par unité fois votre part des ventes</translation>
    </message>
    <message>
        <source>Brand</source>
        <translation>Marque</translation>
    </message>
    <message>
        <source>The brand</source>
        <translation>La marque</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Catégorie</translation>
    </message>
    <message>
        <source>The main category</source>
        <translation>La catégorie principale</translation>
    </message>
    <message>
        <source>EAN</source>
        <translation>EAN</translation>
    </message>
    <message>
        <source>European article number; for books the ISBN-13</source>
        <translation>Numéro d&apos;article européen&#xa0;; pour les livres l&apos;ISBN-13</translation>
    </message>
    <message>
        <source>UPC</source>
        <translation>UPC</translation>
    </message>
    <message>
        <source>Universal product code</source>
        <translation>Code universel du produit</translation>
    </message>
    <message>
        <source>Amazon price</source>
        <translation>Prix Amazon</translation>
    </message>
    <message>
        <source>Amazon&apos;s own offer now</source>
        <translation>L&apos;offre actuelle d&apos;Amazon</translation>
    </message>
    <message>
        <source>New price</source>
        <translation>Prix neuf</translation>
    </message>
    <message>
        <source>The lowest new offer now</source>
        <translation>L&apos;offre neuve la plus basse</translation>
    </message>
    <message>
        <source>Used price</source>
        <translation>Prix occasion</translation>
    </message>
    <message>
        <source>The lowest used offer now</source>
        <translation>L&apos;offre d&apos;occasion la plus basse</translation>
    </message>
    <message>
        <source>Buy box</source>
        <translation>Buy box</translation>
    </message>
    <message>
        <source>The buy box with shipping now</source>
        <translation>La buy box actuelle, port compris</translation>
    </message>
    <message>
        <source>Buy box 90 d</source>
        <translation>Buy box 90 j</translation>
    </message>
    <message>
        <source>The buy box, average of 90 days</source>
        <translation>La buy box, moyenne de 90 jours</translation>
    </message>
    <message>
        <source>FBA fee</source>
        <translation>Frais FBA</translation>
    </message>
    <message>
        <source>Pick &amp; pack fee by Keepa</source>
        <translation>Frais de préparation selon Keepa</translation>
    </message>
    <message>
        <source>Weight (g)</source>
        <translation>Poids (g)</translation>
    </message>
    <message>
        <source>Of the package</source>
        <translation>De l&apos;emballage</translation>
    </message>
    <message>
        <source>Length (mm)</source>
        <translation>Longueur (mm)</translation>
    </message>
    <message>
        <source>Width (mm)</source>
        <translation>Largeur (mm)</translation>
    </message>
    <message>
        <source>Height (mm)</source>
        <translation>Hauteur (mm)</translation>
    </message>
    <message>
        <source>Hazmat</source>
        <translation>Dangereux</translation>
    </message>
    <message>
        <source>Dangerous goods: storing it needs approval</source>
        <translation>Marchandise dangereuse&#xa0;: le stockage demande une autorisation</translation>
    </message>
    <message>
        <source>Heat-sensitive</source>
        <translation>Craint la chaleur</translation>
    </message>
    <message>
        <source>Melts: not stored in summer</source>
        <translation>Fond&#xa0;: pas stocké l&apos;été</translation>
    </message>
    <message>
        <source>Best first</source>
        <translation>Meilleurs d&apos;abord</translation>
    </message>
    <message>
        <source>What &quot;best first&quot; sorts by; not a score</source>
        <translation>Ce qui trie «&#xa0;meilleurs d&apos;abord&#xa0;»&#xa0;; pas une note</translation>
    </message>
    <message>
        <source>Fetched</source>
        <translation>Lu le</translation>
    </message>
    <message>
        <source>When these facts were fetched from Keepa</source>
        <translation>Quand ces données ont été lues chez Keepa</translation>
    </message>
    <message>
        <source>Keepa updated</source>
        <translation>Vu par Keepa</translation>
    </message>
    <message>
        <source>When Keepa last looked at the product</source>
        <translation>Quand Keepa a vu le produit pour la dernière fois</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Jetons</translation>
    </message>
    <message>
        <source>What this row cost in this search</source>
        <translation>Ce que cette ligne a coûté dans cette recherche</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>The assumptions the score was made under</source>
        <translation>Les hypothèses de la note</translation>
    </message>
    <message>
        <source>Amazon page</source>
        <translation>Page Amazon</translation>
    </message>
    <message>
        <source>Link to the product on Amazon</source>
        <translation>Lien vers le produit chez Amazon</translation>
    </message>
    <message>
        <source>Keepa page</source>
        <translation>Page Keepa</translation>
    </message>
    <message>
        <source>Link to the product on Keepa</source>
        <translation>Lien vers le produit chez Keepa</translation>
    </message>
    <message>
        <source>BSR 30 d</source>
        <translation>BSR 30 j</translation>
    </message>
    <message>
        <source>Sales rank, average of 30 days</source>
        <translation>Rang de vente, moyenne de 30 jours</translation>
    </message>
    <message>
        <source>FBM offers</source>
        <translation>Offres FBM</translation>
    </message>
    <message>
        <source>New offers that the seller sends himself</source>
        <translation>Offres neuves que le vendeur expédie lui-même</translation>
    </message>
    <message>
        <source>Used offers</source>
        <translation>Offres d&apos;occasion</translation>
    </message>
    <message>
        <source>Used offers of all conditions</source>
        <translation>Offres d&apos;occasion de tous les états</translation>
    </message>
    <message>
        <source>All offers</source>
        <translation>Toutes les offres</translation>
    </message>
    <message>
        <source>Offers of every condition</source>
        <translation>Offres de tous les états</translation>
    </message>
    <message>
        <source>Amazon out of stock 90 d</source>
        <translation>Amazon en rupture 90 j</translation>
    </message>
    <message>
        <source>Share of the last 90 days on which Amazon had no offer</source>
        <translation>Part des 90 derniers jours où Amazon n&apos;avait pas d&apos;offre</translation>
    </message>
    <message>
        <source>Amazon&apos;s buy box share</source>
        <translation>Part d&apos;Amazon dans la buy box</translation>
    </message>
    <message>
        <source>Share of the last 90 days in which Amazon held the buy box</source>
        <translation>Part des 90 derniers jours où Amazon tenait la buy box</translation>
    </message>
    <message>
        <source>Top seller&apos;s buy box share</source>
        <translation>Part du premier vendeur dans la buy box</translation>
    </message>
    <message>
        <source>Share of the last 90 days in which the seller who held the buy box most held it</source>
        <translation>Part des 90 derniers jours où le vendeur qui a le plus tenu la buy box la tenait</translation>
    </message>
    <message>
        <source>Buy box sellers</source>
        <translation>Vendeurs en buy box</translation>
    </message>
    <message>
        <source>How many sellers held the buy box in the last 90 days</source>
        <translation>Combien de vendeurs ont tenu la buy box ces 90 derniers jours</translation>
    </message>
    <message>
        <source>Manufacturer</source>
        <translation>Fabricant</translation>
    </message>
    <message>
        <source>The maker</source>
        <translation>Le fabricant</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Auteur</translation>
    </message>
    <message>
        <source>Of a book</source>
        <translation>D&apos;un livre</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Stars from 0 to 5</source>
        <translation>Étoiles de 0 à 5</translation>
    </message>
    <message>
        <source>Ratings</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>How many buyers have rated it</source>
        <translation>Combien d&apos;acheteurs l&apos;ont noté</translation>
    </message>
    <message>
        <source>Returned often</source>
        <translation>Souvent retourné</translation>
    </message>
    <message>
        <source>Whether it comes back more often than its category; Keepa tells it of few products</source>
        <translation>S&apos;il revient plus souvent que sa catégorie&#xa0;; Keepa le dit de peu de produits</translation>
    </message>
    <message>
        <source>Released</source>
        <translation>Sortie</translation>
    </message>
    <message>
        <source>When it came out</source>
        <translation>Quand il est sorti</translation>
    </message>
    <message>
        <source>Listed</source>
        <translation>Mis en ligne</translation>
    </message>
    <message>
        <source>Since when Amazon lists it</source>
        <translation>Depuis quand Amazon le propose</translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>What came is kept. Try again in a while.</source>
        <translation>Ce qui est arrivé est conservé. Réessayez dans un moment.</translation>
    </message>
    <message>
        <source>What came is kept. Try again in %1.</source>
        <translation>Ce qui est arrivé est conservé. Réessayez dans&#xa0;%1.</translation>
    </message>
    <message>
        <source>Keepa cannot be reached.</source>
        <translation>Keepa est injoignable.</translation>
    </message>
    <message>
        <source>What came is kept; trying again asks only for the rest.</source>
        <translation>Ce qui est arrivé est conservé&#xa0;; réessayer ne demande que le reste.</translation>
    </message>
    <message>
        <source>Keepa asks to slow down.</source>
        <translation>Keepa demande de ralentir.</translation>
    </message>
    <message>
        <source>The tokens do not reach.</source>
        <translation>Les jetons ne suffisent pas.</translation>
    </message>
    <message>
        <source>Keepa refused the key.</source>
        <translation>Keepa a refusé la clé.</translation>
    </message>
    <message>
        <source>Set KEEPA_API_KEY to a valid key and start again. The cache still answers.</source>
        <translation>Donnez une clé valide à KEEPA_API_KEY et relancez. Le cache répond toujours.</translation>
    </message>
    <message>
        <source>Keepa refused this selection.</source>
        <translation>Keepa a refusé cette sélection.</translation>
    </message>
    <message>
        <source>Nothing was spent on it. Change the filters and search again.</source>
        <translation>Rien n&apos;a été dépensé. Changez les filtres et relancez la recherche.</translation>
    </message>
    <message>
        <source>Keepa&apos;s answer cannot be used.</source>
        <translation>La réponse de Keepa est inutilisable.</translation>
    </message>
    <message>
        <source>What came before it is kept; trying again asks only for the rest.</source>
        <translation>Ce qui est arrivé avant est conservé&#xa0;; réessayer ne demande que le reste.</translation>
    </message>
    <message>
        <source>The store on disk failed.</source>
        <translation>Le stockage sur disque a échoué.</translation>
    </message>
    <message>
        <source>Searching goes on; what comes may have to be paid for again.</source>
        <translation>La recherche continue&#xa0;; ce qui arrive devra peut-être être payé à nouveau.</translation>
    </message>
    <message>
        <source>This search cannot be asked.</source>
        <translation>Cette recherche ne peut pas être posée.</translation>
    </message>
    <message>
        <source>The search was cancelled.</source>
        <translation>La recherche a été annulée.</translation>
    </message>
    <message>
        <source>What came is kept; searching again asks only for the rest.</source>
        <translation>Ce qui est arrivé est conservé&#xa0;; relancer ne demande que le reste.</translation>
    </message>
    <message>
        <source>Gleaner broke one of its own promises.</source>
        <translation>Gleaner a manqué à une de ses propres promesses.</translation>
    </message>
    <message>
        <source>What came is kept. Please report the details.</source>
        <translation>Ce qui est arrivé est conservé. Merci de signaler les détails.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Edit filters</source>
        <translation>Modifier les filtres</translation>
    </message>
    <message>
        <source>Show details</source>
        <translation>Voir les détails</translation>
    </message>
    <message>
        <source>Between 1 and %1 products can be looked at.</source>
        <translation>On peut examiner de 1 à&#xa0;%1 produits.</translation>
    </message>
    <message>
        <source>Keepa keeps no best-seller lists for amazon.%1.</source>
        <translation>Keepa ne tient pas de meilleures ventes pour amazon.%1.</translation>
    </message>
    <message>
        <source>Best sellers need exactly one category.</source>
        <translation>Les meilleures ventes demandent exactement une catégorie.</translation>
    </message>
    <message>
        <source>Set a category, a range or a limit: Keepa needs something to search by.</source>
        <translation>Indiquez une catégorie, une plage ou une limite&#xa0;: Keepa a besoin d’un critère.</translation>
    </message>
    <message>
        <source>Keepa keeps no deals for amazon.%1.</source>
        <translation>Keepa ne tient pas de promotions pour amazon.%1.</translation>
    </message>
    <message>
        <source>“%1” cannot be used like this with the source “%2”.</source>
        <translation>«&#xa0;%1&#xa0;» ne peut pas servir ainsi avec la source «&#xa0;%2&#xa0;».</translation>
    </message>
    <message>
        <source>“%1” needs the depth “%2” with the source “%3”.</source>
        <translation>«&#xa0;%1&#xa0;» demande la profondeur «&#xa0;%2&#xa0;» avec la source «&#xa0;%3&#xa0;».</translation>
    </message>
    <message>
        <source>“%1” holds what cannot be used.</source>
        <translation>«&#xa0;%1&#xa0;» contient ce qui ne peut pas servir.</translation>
    </message>
</context>
<context>
    <name>FilterPanel</name>
    <message>
        <source>Marketplace</source>
        <translation>Place de marché</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Where the list of products comes from</source>
        <translation>D&apos;où vient la liste des produits</translation>
    </message>
    <message>
        <source>Depth</source>
        <translation>Profondeur</translation>
    </message>
    <message>
        <source>What is paid per product, and so what is known of it</source>
        <translation>Ce que l&apos;on paie par produit, et donc ce que l&apos;on en sait</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>The assumptions that products are scored under; changing them costs nothing</source>
        <translation>Les hypothèses sous lesquelles les produits sont notés&#xa0;; en changer ne coûte rien</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Rechercher</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Effacer</translation>
    </message>
    <message>
        <source>Clear all filters</source>
        <translation>Effacer tous les filtres</translation>
    </message>
    <message>
        <source>Forecast</source>
        <translation>Prévision</translation>
    </message>
    <message>
        <source>Find a filter</source>
        <translation>Trouver un filtre</translation>
    </message>
    <message>
        <source>Shows only the filters whose name or explanation holds these words; Enter goes to the first, Esc shows all again</source>
        <translation>Ne montre que les filtres dont le nom ou l&apos;explication contient ces mots&#xa0;; Entrée va au premier, Échap les remontre tous</translation>
    </message>
</context>
<context>
    <name>Filters</name>
    <message>
        <source>Any</source>
        <translation>Indifférent</translation>
    </message>
    <message>
        <source>Not on the listing</source>
        <translation>Absent de l&apos;annonce</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Catégorie</translation>
    </message>
    <message>
        <source>Main categories or sub-categories; one of them is enough</source>
        <translation>Catégories principales ou sous-catégories&#xa0;; une seule suffit</translation>
    </message>
    <message>
        <source>Sales rank</source>
        <translation>Rang de vente</translation>
    </message>
    <message>
        <source>Best sellers rank now: 10k to 50k, say</source>
        <translation>Rang des meilleures ventes actuel&#xa0;: de 10k à 50k, par exemple</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Prix</translation>
    </message>
    <message>
        <source>The lowest new offer; at the depths &quot;buy box&quot; and &quot;offers&quot; the buy box</source>
        <translation>L&apos;offre neuve la plus basse&#xa0;; aux profondeurs «&#xa0;buy box&#xa0;» et «&#xa0;offres&#xa0;», la buy box</translation>
    </message>
    <message>
        <source>Look at</source>
        <translation>Examiner</translation>
    </message>
    <message>
        <source>Rank drops 30d (≈ sales)</source>
        <translation>Chutes de rang 30 j (≈ ventes)</translation>
    </message>
    <message>
        <source>At least so many falls of the rank in 30 days; each is a sale or several</source>
        <translation>Au moins tant de chutes du rang en 30 jours&#xa0;; chacune est une ou plusieurs ventes</translation>
    </message>
    <message>
        <source>Amazon</source>
        <translation>Amazon</translation>
    </message>
    <message>
        <source>Whether Amazon itself may be on the listing</source>
        <translation>Si Amazon lui-même peut être sur l&apos;annonce</translation>
    </message>
    <message>
        <source>FBA offers</source>
        <translation>Offres FBA</translation>
    </message>
    <message>
        <source>At most so many new offers fulfilled by Amazon</source>
        <translation>Au plus tant d&apos;offres neuves expédiées par Amazon</translation>
    </message>
    <message>
        <source>ROI</source>
        <translation>ROI</translation>
    </message>
    <message>
        <source>At least this return under the profile&apos;s assumptions; rows it discards have cost their tokens</source>
        <translation>Au moins ce rendement selon les hypothèses du profil&#xa0;; les lignes écartées ont coûté leurs jetons</translation>
    </message>
    <message>
        <source>Velocity</source>
        <translation>Vélocité</translation>
    </message>
    <message>
        <source>At least this velocity; rows it discards have cost their tokens</source>
        <translation>Au moins cette vélocité&#xa0;; les lignes écartées ont coûté leurs jetons</translation>
    </message>
    <message>
        <source>How many products are looked at, in the order of the list</source>
        <translation>Combien de produits sont regardés, dans l&apos;ordre de la liste</translation>
    </message>
    <message>
        <source>Words in the title</source>
        <translation>Mots du titre</translation>
    </message>
    <message>
        <source>All of these whole words; &quot;a phrase&quot; in quotes, -word for one that may not be there</source>
        <translation>Tous ces mots entiers&#xa0;; «&#xa0;une suite&#xa0;» entre guillemets droits, -mot pour celui qui ne doit pas y être</translation>
    </message>
    <message>
        <source>Not in category</source>
        <translation>Hors catégorie</translation>
    </message>
    <message>
        <source>Without products that sit in one of these categories</source>
        <translation>Sans les produits rangés dans une de ces catégories</translation>
    </message>
    <message>
        <source>On the listing</source>
        <translation>Sur la fiche</translation>
    </message>
    <message>
        <source>In stock</source>
        <translation>En stock</translation>
    </message>
    <message>
        <source>Pre-order</source>
        <translation>Précommande</translation>
    </message>
    <message>
        <source>Back-order</source>
        <translation>Réassort</translation>
    </message>
    <message>
        <source>Delayed</source>
        <translation>Retardé</translation>
    </message>
    <message>
        <source>FBA offers, at least</source>
        <translation>Offres FBA, au moins</translation>
    </message>
    <message>
        <source>At least so many new offers fulfilled by Amazon</source>
        <translation>Au moins autant d&apos;offres neuves expédiées par Amazon</translation>
    </message>
    <message>
        <source>FBM offers</source>
        <translation>Offres FBM</translation>
    </message>
    <message>
        <source>New offers that the seller sends himself</source>
        <translation>Offres neuves que le vendeur expédie lui-même</translation>
    </message>
    <message>
        <source>New offers</source>
        <translation>Offres neuves</translation>
    </message>
    <message>
        <source>New offers of all kinds</source>
        <translation>Offres neuves de toutes sortes</translation>
    </message>
    <message>
        <source>Used offers</source>
        <translation>Offres d&apos;occasion</translation>
    </message>
    <message>
        <source>Used offers of all conditions</source>
        <translation>Offres d&apos;occasion de tous les états</translation>
    </message>
    <message>
        <source>All offers</source>
        <translation>Toutes les offres</translation>
    </message>
    <message>
        <source>Offers of every condition</source>
        <translation>Offres de tous les états</translation>
    </message>
    <message>
        <source>Amazon out of stock 90d</source>
        <translation>Amazon en rupture 90 j</translation>
    </message>
    <message>
        <source>Percent of the last 90 days on which Amazon had no offer</source>
        <translation>Pour cent des 90 derniers jours où Amazon n&apos;avait pas d&apos;offre</translation>
    </message>
    <message>
        <source>Times Amazon ran out 90d</source>
        <translation>Ruptures d&apos;Amazon 90 j</translation>
    </message>
    <message>
        <source>How often Amazon&apos;s offer went away in the last 90 days</source>
        <translation>Combien de fois l&apos;offre d&apos;Amazon a disparu ces 90 derniers jours</translation>
    </message>
    <message>
        <source>Sellers</source>
        <translation>Vendeurs</translation>
    </message>
    <message>
        <source>One of these sellers has an offer (Keepa&apos;s seller ids); !ID for one who has none</source>
        <translation>Un de ces vendeurs a une offre (numéros de vendeur de Keepa)&#xa0;; !ID pour un qui n&apos;en a pas</translation>
    </message>
    <message>
        <source>Amazon holds the buy box</source>
        <translation>Amazon tient la buy box</translation>
    </message>
    <message>
        <source>Whether the buy box is Amazon&apos;s own offer now</source>
        <translation>Si la buy box est maintenant l&apos;offre d&apos;Amazon</translation>
    </message>
    <message>
        <source>Buy box is FBA</source>
        <translation>Buy box en FBA</translation>
    </message>
    <message>
        <source>Whether the buy box is fulfilled by Amazon now</source>
        <translation>Si la buy box est maintenant expédiée par Amazon</translation>
    </message>
    <message>
        <source>Amazon&apos;s buy box share 90d</source>
        <translation>Part d&apos;Amazon dans la buy box 90 j</translation>
    </message>
    <message>
        <source>Percent of the last 90 days in which Amazon held the buy box</source>
        <translation>Pour cent des 90 derniers jours où Amazon tenait la buy box</translation>
    </message>
    <message>
        <source>Top seller&apos;s buy box share 90d</source>
        <translation>Part du premier vendeur dans la buy box 90 j</translation>
    </message>
    <message>
        <source>Percent of the last 90 days in which the seller who held the buy box most held it</source>
        <translation>Pour cent des 90 derniers jours où le vendeur qui a le plus tenu la buy box la tenait</translation>
    </message>
    <message>
        <source>Buy box sellers 90d</source>
        <translation>Vendeurs en buy box 90 j</translation>
    </message>
    <message>
        <source>How many sellers held the buy box in the last 90 days</source>
        <translation>Combien de vendeurs ont tenu la buy box ces 90 derniers jours</translation>
    </message>
    <message>
        <source>Buy box holder</source>
        <translation>Détenteur de la buy box</translation>
    </message>
    <message>
        <source>One of these sellers holds the buy box (Keepa&apos;s seller ids); !ID for one who does not</source>
        <translation>Un de ces vendeurs tient la buy box (numéros de vendeur de Keepa)&#xa0;; !ID pour un qui ne la tient pas</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Bas</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Haut</translation>
    </message>
    <message>
        <source>Rank drops 90d</source>
        <translation>Chutes de rang 90 j</translation>
    </message>
    <message>
        <source>At least so many falls of the rank in 90 days</source>
        <translation>Au moins autant de chutes du rang en 90 jours</translation>
    </message>
    <message>
        <source>Rank drops 180d</source>
        <translation>Chutes de rang 180 j</translation>
    </message>
    <message>
        <source>At least so many falls of the rank in 180 days</source>
        <translation>Au moins autant de chutes du rang en 180 jours</translation>
    </message>
    <message>
        <source>Rank drops 365d</source>
        <translation>Chutes de rang 365 j</translation>
    </message>
    <message>
        <source>At least so many falls of the rank in 365 days</source>
        <translation>Au moins autant de chutes du rang en 365 jours</translation>
    </message>
    <message>
        <source>Bought in past month</source>
        <translation>Achetés le mois dernier</translation>
    </message>
    <message>
        <source>Amazon&apos;s own figure, a lower bound; two products in three have none</source>
        <translation>Chiffre d&apos;Amazon, un minimum&#xa0;; deux produits sur trois n&apos;en ont pas</translation>
    </message>
    <message>
        <source>Sales rank, 30-day average</source>
        <translation>Rang de vente, moyenne 30 jours</translation>
    </message>
    <message>
        <source>Best sellers rank, average of 30 days</source>
        <translation>Rang des ventes, moyenne de 30 jours</translation>
    </message>
    <message>
        <source>Sales rank, 90-day average</source>
        <translation>Rang de vente, moyenne 90 jours</translation>
    </message>
    <message>
        <source>Best sellers rank, average of 90 days</source>
        <translation>Rang des ventes, moyenne de 90 jours</translation>
    </message>
    <message>
        <source>Top of its category</source>
        <translation>En tête de sa catégorie</translation>
    </message>
    <message>
        <source>Among the best so many percent of its main category by rank</source>
        <translation>Parmi les meilleurs pour cent de sa catégorie principale par le rang</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Stars from 0 to 5</source>
        <translation>Étoiles de 0 à 5</translation>
    </message>
    <message>
        <source>Number of ratings</source>
        <translation>Nombre de notes</translation>
    </message>
    <message>
        <source>How many buyers have rated it</source>
        <translation>Combien d&apos;acheteurs l&apos;ont noté</translation>
    </message>
    <message>
        <source>Has reviews</source>
        <translation>A des avis</translation>
    </message>
    <message>
        <source>Only products with at least one review</source>
        <translation>Seulement les produits qui ont au moins un avis</translation>
    </message>
    <message>
        <source>Return rate</source>
        <translation>Taux de retour</translation>
    </message>
    <message>
        <source>How often it comes back, against its category; Keepa tells it of few products</source>
        <translation>S&apos;il revient souvent, comparé à sa catégorie&#xa0;; Keepa le dit de peu de produits</translation>
    </message>
    <message>
        <source>Best rank first</source>
        <translation>Meilleur rang d&apos;abord</translation>
    </message>
    <message>
        <source>Best 90-day rank first</source>
        <translation>Meilleur rang sur 90 jours d&apos;abord</translation>
    </message>
    <message>
        <source>Most bought first</source>
        <translation>Plus achetés d&apos;abord</translation>
    </message>
    <message>
        <source>Most rank drops first</source>
        <translation>Plus de chutes de rang d&apos;abord</translation>
    </message>
    <message>
        <source>Greatest price drop first</source>
        <translation>Plus forte baisse de prix d&apos;abord</translation>
    </message>
    <message>
        <source>Lowest price first</source>
        <translation>Prix le plus bas d&apos;abord</translation>
    </message>
    <message>
        <source>Highest price first</source>
        <translation>Prix le plus haut d&apos;abord</translation>
    </message>
    <message>
        <source>Fewest offers first</source>
        <translation>Moins d&apos;offres d&apos;abord</translation>
    </message>
    <message>
        <source>Newest listing first</source>
        <translation>Mise en ligne la plus récente d&apos;abord</translation>
    </message>
    <message>
        <source>Newest deal first</source>
        <translation>Promotion la plus récente d&apos;abord</translation>
    </message>
    <message>
        <source>A day, or as a price drop says</source>
        <translation>Un jour, ou comme le dit une baisse de prix</translation>
    </message>
    <message>
        <source>A week</source>
        <translation>Une semaine</translation>
    </message>
    <message>
        <source>A month</source>
        <translation>Un mois</translation>
    </message>
    <message>
        <source>90 days</source>
        <translation>90 jours</translation>
    </message>
    <message>
        <source>Rank now</source>
        <translation>Rang actuel</translation>
    </message>
    <message>
        <source>Average of 30 days</source>
        <translation>Moyenne de 30 jours</translation>
    </message>
    <message>
        <source>Average of 90 days</source>
        <translation>Moyenne de 90 jours</translation>
    </message>
    <message>
        <source>Average of 180 days</source>
        <translation>Moyenne de 180 jours</translation>
    </message>
    <message>
        <source>Order of the list</source>
        <translation>Ordre de la liste</translation>
    </message>
    <message>
        <source>Which products come first, where not all are looked at</source>
        <translation>Quels produits viennent d&apos;abord, quand tous ne sont pas regardés</translation>
    </message>
    <message>
        <source>Deals: price change within</source>
        <translation>Promotions&#xa0;: changement de prix en</translation>
    </message>
    <message>
        <source>The time over which a deal&apos;s price is compared</source>
        <translation>La durée sur laquelle le prix d&apos;une promotion est comparé</translation>
    </message>
    <message>
        <source>Best sellers: by</source>
        <translation>Meilleures ventes&#xa0;: selon</translation>
    </message>
    <message>
        <source>Which sales rank the best-seller list is made by</source>
        <translation>Le rang de vente selon lequel la liste est faite</translation>
    </message>
    <message>
        <source>Best sellers: all variations</source>
        <translation>Meilleures ventes&#xa0;: toutes les variations</translation>
    </message>
    <message>
        <source>Every variation of a product, not only its best one</source>
        <translation>Chaque variation d&apos;un produit, pas seulement la meilleure</translation>
    </message>
    <message>
        <source>Best sellers: rank in the sub-category</source>
        <translation>Meilleures ventes&#xa0;: rang dans la sous-catégorie</translation>
    </message>
    <message>
        <source>The sub-category&apos;s own ranks, not those of its main category; for the rank now only</source>
        <translation>Les rangs de la sous-catégorie même, pas ceux de la principale&#xa0;; pour le rang actuel seulement</translation>
    </message>
    <message>
        <source>New price</source>
        <translation>Prix neuf</translation>
    </message>
    <message>
        <source>The lowest new offer now</source>
        <translation>L&apos;offre neuve la plus basse, maintenant</translation>
    </message>
    <message>
        <source>Amazon price</source>
        <translation>Prix Amazon</translation>
    </message>
    <message>
        <source>Amazon&apos;s own offer now</source>
        <translation>L&apos;offre d&apos;Amazon, maintenant</translation>
    </message>
    <message>
        <source>Used price</source>
        <translation>Prix d&apos;occasion</translation>
    </message>
    <message>
        <source>The lowest used offer now</source>
        <translation>L&apos;offre d&apos;occasion la plus basse, maintenant</translation>
    </message>
    <message>
        <source>FBA price</source>
        <translation>Prix FBA</translation>
    </message>
    <message>
        <source>The lowest new offer that Amazon sends now</source>
        <translation>L&apos;offre neuve la plus basse qu&apos;Amazon expédie, maintenant</translation>
    </message>
    <message>
        <source>FBM price</source>
        <translation>Prix FBM</translation>
    </message>
    <message>
        <source>The lowest new offer that its seller sends, with shipping now</source>
        <translation>L&apos;offre neuve la plus basse que son vendeur expédie, port compris, maintenant</translation>
    </message>
    <message>
        <source>Buy box</source>
        <translation>Buy box</translation>
    </message>
    <message>
        <source>The buy box with shipping now</source>
        <translation>La buy box, port compris, maintenant</translation>
    </message>
    <message>
        <source>List price</source>
        <translation>Prix conseillé</translation>
    </message>
    <message>
        <source>The price that the maker recommends now</source>
        <translation>Le prix que le fabricant conseille, maintenant</translation>
    </message>
    <message>
        <source>New price, 30-day average</source>
        <translation>Prix neuf, moyenne 30 jours</translation>
    </message>
    <message>
        <source>The lowest new offer: average of 30 days</source>
        <translation>L&apos;offre neuve la plus basse&#xa0;: moyenne de 30 jours</translation>
    </message>
    <message>
        <source>Amazon price, 30-day average</source>
        <translation>Prix Amazon, moyenne 30 jours</translation>
    </message>
    <message>
        <source>Amazon&apos;s own offer: average of 30 days</source>
        <translation>L&apos;offre d&apos;Amazon&#xa0;: moyenne de 30 jours</translation>
    </message>
    <message>
        <source>Used price, 30-day average</source>
        <translation>Prix d&apos;occasion, moyenne 30 jours</translation>
    </message>
    <message>
        <source>The lowest used offer: average of 30 days</source>
        <translation>L&apos;offre d&apos;occasion la plus basse&#xa0;: moyenne de 30 jours</translation>
    </message>
    <message>
        <source>FBA price, 30-day average</source>
        <translation>Prix FBA, moyenne 30 jours</translation>
    </message>
    <message>
        <source>The lowest new offer that Amazon sends: average of 30 days</source>
        <translation>L&apos;offre neuve la plus basse qu&apos;Amazon expédie&#xa0;: moyenne de 30 jours</translation>
    </message>
    <message>
        <source>FBM price, 30-day average</source>
        <translation>Prix FBM, moyenne 30 jours</translation>
    </message>
    <message>
        <source>The lowest new offer that its seller sends, with shipping: average of 30 days</source>
        <translation>L&apos;offre neuve la plus basse que son vendeur expédie, port compris&#xa0;: moyenne de 30 jours</translation>
    </message>
    <message>
        <source>Buy box, 30-day average</source>
        <translation>Buy box, moyenne 30 jours</translation>
    </message>
    <message>
        <source>The buy box with shipping: average of 30 days</source>
        <translation>La buy box, port compris&#xa0;: moyenne de 30 jours</translation>
    </message>
    <message>
        <source>List price, 30-day average</source>
        <translation>Prix conseillé, moyenne 30 jours</translation>
    </message>
    <message>
        <source>The price that the maker recommends: average of 30 days</source>
        <translation>Le prix que le fabricant conseille&#xa0;: moyenne de 30 jours</translation>
    </message>
    <message>
        <source>New price, 90-day average</source>
        <translation>Prix neuf, moyenne 90 jours</translation>
    </message>
    <message>
        <source>The lowest new offer: average of 90 days</source>
        <translation>L&apos;offre neuve la plus basse&#xa0;: moyenne de 90 jours</translation>
    </message>
    <message>
        <source>Amazon price, 90-day average</source>
        <translation>Prix Amazon, moyenne 90 jours</translation>
    </message>
    <message>
        <source>Amazon&apos;s own offer: average of 90 days</source>
        <translation>L&apos;offre d&apos;Amazon&#xa0;: moyenne de 90 jours</translation>
    </message>
    <message>
        <source>Used price, 90-day average</source>
        <translation>Prix d&apos;occasion, moyenne 90 jours</translation>
    </message>
    <message>
        <source>The lowest used offer: average of 90 days</source>
        <translation>L&apos;offre d&apos;occasion la plus basse&#xa0;: moyenne de 90 jours</translation>
    </message>
    <message>
        <source>FBA price, 90-day average</source>
        <translation>Prix FBA, moyenne 90 jours</translation>
    </message>
    <message>
        <source>The lowest new offer that Amazon sends: average of 90 days</source>
        <translation>L&apos;offre neuve la plus basse qu&apos;Amazon expédie&#xa0;: moyenne de 90 jours</translation>
    </message>
    <message>
        <source>FBM price, 90-day average</source>
        <translation>Prix FBM, moyenne 90 jours</translation>
    </message>
    <message>
        <source>The lowest new offer that its seller sends, with shipping: average of 90 days</source>
        <translation>L&apos;offre neuve la plus basse que son vendeur expédie, port compris&#xa0;: moyenne de 90 jours</translation>
    </message>
    <message>
        <source>Buy box, 90-day average</source>
        <translation>Buy box, moyenne 90 jours</translation>
    </message>
    <message>
        <source>The buy box with shipping: average of 90 days</source>
        <translation>La buy box, port compris&#xa0;: moyenne de 90 jours</translation>
    </message>
    <message>
        <source>List price, 90-day average</source>
        <translation>Prix conseillé, moyenne 90 jours</translation>
    </message>
    <message>
        <source>The price that the maker recommends: average of 90 days</source>
        <translation>Le prix que le fabricant conseille&#xa0;: moyenne de 90 jours</translation>
    </message>
    <message>
        <source>New price: drop in 30d</source>
        <translation>Prix neuf&#xa0;: baisse en 30 j</translation>
    </message>
    <message>
        <source>How far it is below its 30-day average, in percent; below zero it has risen</source>
        <translation>De combien il est sous sa moyenne de 30 jours, en pour cent&#xa0;; sous zéro il a monté</translation>
    </message>
    <message>
        <source>Amazon price: drop in 30d</source>
        <translation>Prix Amazon&#xa0;: baisse en 30 j</translation>
    </message>
    <message>
        <source>Used price: drop in 30d</source>
        <translation>Prix d&apos;occasion&#xa0;: baisse en 30 j</translation>
    </message>
    <message>
        <source>FBA price: drop in 30d</source>
        <translation>Prix FBA&#xa0;: baisse en 30 j</translation>
    </message>
    <message>
        <source>FBM price: drop in 30d</source>
        <translation>Prix FBM&#xa0;: baisse en 30 j</translation>
    </message>
    <message>
        <source>Buy box: drop in 30d</source>
        <translation>Buy box&#xa0;: baisse en 30 j</translation>
    </message>
    <message>
        <source>List price: drop in 30d</source>
        <translation>Prix conseillé&#xa0;: baisse en 30 j</translation>
    </message>
    <message>
        <source>New price: drop in 90d</source>
        <translation>Prix neuf&#xa0;: baisse en 90 j</translation>
    </message>
    <message>
        <source>How far it is below its 90-day average, in percent; below zero it has risen</source>
        <translation>De combien il est sous sa moyenne de 90 jours, en pour cent&#xa0;; sous zéro il a monté</translation>
    </message>
    <message>
        <source>Amazon price: drop in 90d</source>
        <translation>Prix Amazon&#xa0;: baisse en 90 j</translation>
    </message>
    <message>
        <source>Used price: drop in 90d</source>
        <translation>Prix d&apos;occasion&#xa0;: baisse en 90 j</translation>
    </message>
    <message>
        <source>FBA price: drop in 90d</source>
        <translation>Prix FBA&#xa0;: baisse en 90 j</translation>
    </message>
    <message>
        <source>FBM price: drop in 90d</source>
        <translation>Prix FBM&#xa0;: baisse en 90 j</translation>
    </message>
    <message>
        <source>Buy box: drop in 90d</source>
        <translation>Buy box&#xa0;: baisse en 90 j</translation>
    </message>
    <message>
        <source>List price: drop in 90d</source>
        <translation>Prix conseillé&#xa0;: baisse en 90 j</translation>
    </message>
    <message>
        <source>Goods with offers</source>
        <translation>Articles avec offres</translation>
    </message>
    <message>
        <source>Downloads</source>
        <translation>Téléchargements</translation>
    </message>
    <message>
        <source>E-books</source>
        <translation>Livres numériques</translation>
    </message>
    <message>
        <source>Parents of variations</source>
        <translation>Parents de variations</translation>
    </message>
    <message>
        <source>Brand</source>
        <translation>Marque</translation>
    </message>
    <message>
        <source>One of these brands, whole names; !name for one that it may not be</source>
        <translation>Une de ces marques, noms entiers&#xa0;; !nom pour celle qui est exclue</translation>
    </message>
    <message>
        <source>Manufacturer</source>
        <translation>Fabricant</translation>
    </message>
    <message>
        <source>One of these makers, whole names; !name for one that it may not be</source>
        <translation>Un de ces fabricants, noms entiers&#xa0;; !nom pour celui qui est exclu</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Auteur</translation>
    </message>
    <message>
        <source>One of these authors, whole names; !name for one that it may not be</source>
        <translation>Un de ces auteurs, noms entiers&#xa0;; !nom pour celui qui est exclu</translation>
    </message>
    <message>
        <source>Binding</source>
        <translation>Reliure</translation>
    </message>
    <message>
        <source>Amazon&apos;s word for the form: Paperback, say; !word for one that it may not be</source>
        <translation>Le mot d&apos;Amazon pour la forme&#xa0;: Broché, par exemple&#xa0;; !mot pour celle qui est exclue</translation>
    </message>
    <message>
        <source>Product type</source>
        <translation>Type de produit</translation>
    </message>
    <message>
        <source>What kind of product it is to Keepa</source>
        <translation>Quelle sorte de produit c&apos;est pour Keepa</translation>
    </message>
    <message>
        <source>One of each variation</source>
        <translation>Une de chaque variation</translation>
    </message>
    <message>
        <source>Only one of the variations of a product, not every colour and size</source>
        <translation>Une seule des variations d&apos;un produit, pas chaque couleur et chaque taille</translation>
    </message>
    <message>
        <source>Package weight</source>
        <translation>Poids du colis</translation>
    </message>
    <message>
        <source>Weight of the package in grams</source>
        <translation>Poids du colis en grammes</translation>
    </message>
    <message>
        <source>Package length</source>
        <translation>Longueur du colis</translation>
    </message>
    <message>
        <source>Length of the package in millimetres</source>
        <translation>Longueur du colis en millimètres</translation>
    </message>
    <message>
        <source>Package width</source>
        <translation>Largeur du colis</translation>
    </message>
    <message>
        <source>Width of the package in millimetres</source>
        <translation>Largeur du colis en millimètres</translation>
    </message>
    <message>
        <source>Package height</source>
        <translation>Hauteur du colis</translation>
    </message>
    <message>
        <source>Height of the package in millimetres</source>
        <translation>Hauteur du colis en millimètres</translation>
    </message>
    <message>
        <source>Item weight</source>
        <translation>Poids de l&apos;article</translation>
    </message>
    <message>
        <source>Weight without the package in grams</source>
        <translation>Poids sans l&apos;emballage en grammes</translation>
    </message>
    <message>
        <source>Item length</source>
        <translation>Longueur de l&apos;article</translation>
    </message>
    <message>
        <source>Length without the package in millimetres</source>
        <translation>Longueur sans l&apos;emballage en millimètres</translation>
    </message>
    <message>
        <source>Item width</source>
        <translation>Largeur de l&apos;article</translation>
    </message>
    <message>
        <source>Width without the package in millimetres</source>
        <translation>Largeur sans l&apos;emballage en millimètres</translation>
    </message>
    <message>
        <source>Item height</source>
        <translation>Hauteur de l&apos;article</translation>
    </message>
    <message>
        <source>Height without the package in millimetres</source>
        <translation>Hauteur sans l&apos;emballage en millimètres</translation>
    </message>
    <message>
        <source>Hazmat</source>
        <translation>Dangereux</translation>
    </message>
    <message>
        <source>Dangerous goods: storing them at Amazon needs approval</source>
        <translation>Marchandise dangereuse&#xa0;: la stocker chez Amazon demande un accord</translation>
    </message>
    <message>
        <source>Heat-sensitive</source>
        <translation>Craint la chaleur</translation>
    </message>
    <message>
        <source>Melts: Amazon does not store it in summer</source>
        <translation>Fond&#xa0;: Amazon ne le stocke pas l&apos;été</translation>
    </message>
    <message>
        <source>Adult product</source>
        <translation>Produit pour adultes</translation>
    </message>
    <message>
        <source>Not sold to minors</source>
        <translation>N&apos;est pas vendu aux mineurs</translation>
    </message>
    <message>
        <source>MAP price</source>
        <translation>Prix MAP</translation>
    </message>
    <message>
        <source>The maker sets a least advertised price, which hides the real one</source>
        <translation>Le fabricant fixe un prix affiché minimal, qui cache le vrai</translation>
    </message>
    <message>
        <source>Subscribe &amp; save</source>
        <translation>Prévoyez et économisez</translation>
    </message>
    <message>
        <source>Buyers can subscribe to it</source>
        <translation>Les acheteurs peuvent s&apos;y abonner</translation>
    </message>
    <message>
        <source>Trade-in</source>
        <translation>Reprise</translation>
    </message>
    <message>
        <source>Amazon takes it back for a gift card</source>
        <translation>Amazon le reprend contre un bon</translation>
    </message>
    <message>
        <source>Launchpad</source>
        <translation>Launchpad</translation>
    </message>
    <message>
        <source>Amazon&apos;s programme for young makers</source>
        <translation>Le programme d&apos;Amazon pour les jeunes fabricants</translation>
    </message>
    <message>
        <source>Released</source>
        <translation>Sortie</translation>
    </message>
    <message>
        <source>When it came out</source>
        <translation>Quand il est sorti</translation>
    </message>
    <message>
        <source>Listed on Amazon</source>
        <translation>Mis en ligne chez Amazon</translation>
    </message>
    <message>
        <source>Since when Amazon lists it</source>
        <translation>Depuis quand Amazon le propose</translation>
    </message>
    <message>
        <source>Tracked by Keepa</source>
        <translation>Suivi par Keepa</translation>
    </message>
    <message>
        <source>Since when Keepa has watched it</source>
        <translation>Depuis quand Keepa le suit</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Oui</translation>
    </message>
    <message>
        <source>No, as far as is known</source>
        <translation>Non, pour autant qu&apos;on sache</translation>
    </message>
</context>
<context>
    <name>Format</name>
    <message>
        <source>Yes</source>
        <translation>Oui</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Non</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;:&#xa0;%2</translation>
    </message>
    <message>
        <source>No cost was typed, and the profile assumes none</source>
        <translation>Aucun coût saisi, et le profil n&apos;en suppose aucun</translation>
    </message>
    <message>
        <source>Assumed: %1 of the price</source>
        <translation>Supposé&#xa0;:&#xa0;%1 du prix</translation>
    </message>
    <message>
        <source>Assumed: the profile&apos;s fixed cost</source>
        <translation>Supposé&#xa0;: le coût fixe du profil</translation>
    </message>
    <message>
        <source>As typed for this row</source>
        <translation>Saisi pour cette ligne</translation>
    </message>
    <message>
        <source>From the cache, free. Fetched %1 ago.</source>
        <translation>Du cache, gratuit. Lu il y a&#xa0;%1.</translation>
    </message>
    <message>
        <source>From the cache, past its time. Fetched %1 ago.</source>
        <translation>Du cache, périmé. Lu il y a&#xa0;%1.</translation>
    </message>
    <message numerus="yes">
        <source>Not in the cache: fetched for %n token(s).</source>
        <translation>
            <numerusform>Absent du cache&#xa0;: lu pour&#xa0;%n jeton.</numerusform>
            <numerusform>Absent du cache&#xa0;: lu pour&#xa0;%n jetons.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Fetched anew because you asked for it, for %n token(s).</source>
        <translation>
            <numerusform>Relu parce que vous l’avez demandé, pour&#xa0;%n jeton.</numerusform>
            <numerusform>Relu parce que vous l’avez demandé, pour&#xa0;%n jetons.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Fetched without a cache, for %n token(s).</source>
        <translation>
            <numerusform>Lu sans cache, pour&#xa0;%n jeton.</numerusform>
            <numerusform>Lu sans cache, pour&#xa0;%n jetons.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %</source>
        <extracomment>A number and the percent sign; the space does not break</extracomment>
        <translation>%1&#xa0;%</translation>
    </message>
    <message>
        <source>now</source>
        <extracomment>An age below one minute</extracomment>
        <translation>récent</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 d</source>
        <extracomment>An age in days</extracomment>
        <translation>%1 j</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message numerus="yes">
        <source>%1 %n token(s)</source>
        <comment>badge</comment>
        <translation>
            <numerusform>%1&#xa0;%n jeton</numerusform>
            <numerusform>%1&#xa0;%n jetons</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1,&#xa0;%2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1&#xa0;%2</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Inconnu</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Tools</source>
        <translation>Outils</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>Filtres</translation>
    </message>
    <message>
        <source>Cache</source>
        <translation>Cache</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Rechercher</translation>
    </message>
    <message>
        <source>Search with these filters (Ctrl+Return)</source>
        <translation>Rechercher avec ces filtres (Ctrl+Entrée)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Ends the search; what came stays (Esc)</source>
        <translation>Arrête la recherche&#xa0;; ce qui est arrivé reste (Échap)</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Actualiser</translation>
    </message>
    <message>
        <source>The same search past the cache: every row is paid for (Ctrl+R)</source>
        <translation>La même recherche sans le cache&#xa0;: chaque ligne est payée (Ctrl+R)</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>The rows in view, in their order, as CSV (Ctrl+E)</source>
        <translation>Les lignes affichées, dans leur ordre, en CSV (Ctrl+E)</translation>
    </message>
    <message>
        <source>Go to the filters</source>
        <translation>Aller aux filtres</translation>
    </message>
    <message>
        <source>Go to the quick filter</source>
        <translation>Aller au filtre rapide</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Fichier</translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation>&amp;Recherche</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Affichage</translation>
    </message>
    <message>
        <source>New search</source>
        <translation>Nouvelle recherche</translation>
    </message>
    <message>
        <source>Duplicate search</source>
        <translation>Dupliquer la recherche</translation>
    </message>
    <message>
        <source>Reopen closed search</source>
        <translation>Rouvrir la recherche fermée</translation>
    </message>
    <message>
        <source>Close search</source>
        <translation>Fermer la recherche</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quitter</translation>
    </message>
</context>
<context>
    <name>SearchPage</name>
    <message>
        <source>Progress of the search</source>
        <translation>Avancement de la recherche</translation>
    </message>
    <message>
        <source>Where rows were lost</source>
        <translation>Où des lignes ont été perdues</translation>
    </message>
</context>
<context>
    <name>SearchTab</name>
    <message>
        <source>New search</source>
        <translation>Nouvelle recherche</translation>
    </message>
</context>
<context>
    <name>Summary</name>
    <message>
        <source>%1 no longer on Amazon</source>
        <translation>%1 plus sur Amazon</translation>
    </message>
    <message>
        <source>%1 unknown to Keepa</source>
        <translation>%1 inconnus de Keepa</translation>
    </message>
    <message>
        <source>%1 not in the cache</source>
        <translation>%1 absents du cache</translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <extracomment>How many rows a filter removed, and the filter&apos;s name: &quot;120 by Amazon&quot;</extracomment>
        <translation>%1 par&#xa0;%2</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n ligne</numerusform>
            <numerusform>%n lignes</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, cache %2</source>
        <translation>%1, cache&#xa0;%2</translation>
    </message>
    <message numerus="yes">
        <source>%n token(s)</source>
        <translation>
            <numerusform>%n jeton</numerusform>
            <numerusform>%n jetons</numerusform>
        </translation>
    </message>
    <message>
        <source>found %1</source>
        <translation>%1 trouvés</translation>
    </message>
    <message>
        <source>%1 shown</source>
        <translation>%1 affichés</translation>
    </message>
    <message>
        <source>%1 of %2 cached</source>
        <translation>%1 sur&#xa0;%2 en cache</translation>
    </message>
    <message numerus="yes">
        <source>%n product(s)</source>
        <translation>
            <numerusform>%n produit</numerusform>
            <numerusform>%n produits</numerusform>
        </translation>
    </message>
    <message>
        <source>ready in %1</source>
        <translation>prêt dans&#xa0;%1</translation>
    </message>
    <message>
        <source>ready now</source>
        <translation>prêt</translation>
    </message>
    <message>
        <source>Looking for products…</source>
        <translation>Recherche des produits…</translation>
    </message>
    <message>
        <source>%1 of %2 products</source>
        <translation>%1 sur&#xa0;%2 produits</translation>
    </message>
    <message>
        <source>cancelled</source>
        <extracomment>Stands last in the summary of a search: &quot;12 rows · … · cancelled&quot;</extracomment>
        <translation>annulée</translation>
    </message>
    <message>
        <source>waiting for tokens, %1</source>
        <translation>en attente de jetons, %1</translation>
    </message>
    <message>
        <source>Keepa does not answer, trying again in %1</source>
        <translation>Keepa ne répond pas, nouvel essai dans %1</translation>
    </message>
    <message numerus="yes">
        <source>waiting for another Gleaner that is fetching %n product(s)</source>
        <translation>
            <numerusform>en attente d’un autre Gleaner qui lit %n produit</numerusform>
            <numerusform>en attente d’un autre Gleaner qui lit %n produits</numerusform>
        </translation>
    </message>
    <message>
        <source>waiting for another Gleaner that is making the same search</source>
        <translation>en attente d’un autre Gleaner qui fait la même recherche</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>HIT</source>
        <extracomment>Badge: the row came from the cache, free of charge</extracomment>
        <translation>HIT</translation>
    </message>
    <message>
        <source>MISS</source>
        <extracomment>Badge: the row was fetched and paid for</extracomment>
        <translation>MISS</translation>
    </message>
    <message>
        <source>STALE</source>
        <extracomment>Badge: the row came from the cache past its time</extracomment>
        <translation>PÉRIMÉ</translation>
    </message>
    <message>
        <source>BYPASS</source>
        <extracomment>Badge: the row was fetched although the cache may have had it</extracomment>
        <translation>FORCÉ</translation>
    </message>
    <message>
        <source>OFF</source>
        <extracomment>Badge: there is no cache</extracomment>
        <translation>SANS</translation>
    </message>
    <message>
        <source>STRONG BUY</source>
        <translation>ACHAT FORT</translation>
    </message>
    <message>
        <source>BUY</source>
        <translation>ACHAT</translation>
    </message>
    <message>
        <source>CONSIDER</source>
        <translation>À VOIR</translation>
    </message>
    <message>
        <source>SKIP</source>
        <translation>PASSER</translation>
    </message>
    <message>
        <source>UNKNOWN</source>
        <translation>INCONNU</translation>
    </message>
    <message>
        <source>buy box</source>
        <translation>buy box</translation>
    </message>
    <message>
        <source>lowest new FBA offer</source>
        <translation>offre neuve FBA la plus basse</translation>
    </message>
    <message>
        <source>lowest new offer</source>
        <translation>offre neuve la plus basse</translation>
    </message>
    <message>
        <source>used buy box</source>
        <translation>buy box d&apos;occasion</translation>
    </message>
    <message>
        <source>lowest used offer</source>
        <translation>offre d&apos;occasion la plus basse</translation>
    </message>
    <message>
        <source>by Keepa</source>
        <translation>selon Keepa</translation>
    </message>
    <message>
        <source>from the fee table</source>
        <translation>selon le barème</translation>
    </message>
    <message>
        <source>from the profile</source>
        <translation>selon le profil</translation>
    </message>
    <message>
        <source>on the unit&apos;s cost</source>
        <translation>sur le coût de l&apos;unité</translation>
    </message>
    <message>
        <source>on cost and handling</source>
        <translation>sur coût et préparation</translation>
    </message>
    <message>
        <source>on cost, handling and fees</source>
        <translation>sur coût, préparation et frais</translation>
    </message>
    <message>
        <source>no price known</source>
        <translation>prix inconnu</translation>
    </message>
    <message>
        <source>fees unknown</source>
        <translation>frais inconnus</translation>
    </message>
    <message>
        <source>no cost given</source>
        <translation>coût non donné</translation>
    </message>
    <message>
        <source>demand unknown</source>
        <translation>demande inconnue</translation>
    </message>
    <message>
        <source>not on Amazon</source>
        <translation>pas sur Amazon</translation>
    </message>
    <message>
        <source>sales rank over the profile&apos;s limit</source>
        <translation>rang de vente au-dessus de la limite du profil</translation>
    </message>
    <message>
        <source>more FBA offers than the profile&apos;s limit</source>
        <translation>plus d&apos;offres FBA que la limite du profil</translation>
    </message>
    <message>
        <source>ROI below the profile&apos;s threshold</source>
        <translation>ROI sous le seuil du profil</translation>
    </message>
    <message>
        <source>velocity below the profile&apos;s threshold</source>
        <translation>vélocité sous le seuil du profil</translation>
    </message>
    <message>
        <source>Basic</source>
        <translation>De base</translation>
    </message>
    <message>
        <source>Buy box</source>
        <translation>Buy box</translation>
    </message>
    <message>
        <source>Offers</source>
        <translation>Offres</translation>
    </message>
    <message>
        <source>Product Finder</source>
        <translation>Product Finder</translation>
    </message>
    <message>
        <source>Best sellers</source>
        <translation>Meilleures ventes</translation>
    </message>
    <message>
        <source>Deals</source>
        <translation>Promotions</translation>
    </message>
    <message>
        <source>Basics</source>
        <translation>Essentiel</translation>
    </message>
    <message>
        <source>Demand</source>
        <translation>Demande</translation>
    </message>
    <message>
        <source>Competition</source>
        <translation>Concurrence</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Amazon itself is on the listing</source>
        <translation>Amazon lui-même est sur l&apos;annonce</translation>
    </message>
    <message>
        <source>Amazon was in stock %1 % of 90 days</source>
        <translation>Amazon était en stock&#xa0;%1&#xa0;% des 90 jours</translation>
    </message>
    <message>
        <source>Amazon was in stock %1 % of 90 days: mostly</source>
        <translation>Amazon était en stock&#xa0;%1&#xa0;% des 90 jours&#xa0;: presque toujours</translation>
    </message>
    <message>
        <source>The price stands well above its average of 90 days (%1 %)</source>
        <translation>Le prix dépasse nettement sa moyenne de 90 jours (%1&#xa0;%)</translation>
    </message>
    <message>
        <source>Offers are rising against their average of 90 days (%1 %)</source>
        <translation>Les offres augmentent face à leur moyenne de 90 jours (%1&#xa0;%)</translation>
    </message>
    <message>
        <source>Dangerous goods: storing it needs approval</source>
        <translation>Marchandise dangereuse&#xa0;: le stockage demande une autorisation</translation>
    </message>
    <message>
        <source>Heat-sensitive: not stored in summer</source>
        <translation>Craint la chaleur&#xa0;: pas stocké l&apos;été</translation>
    </message>
    <message>
        <source>A variation: the rank is shared with its siblings</source>
        <translation>Une variante&#xa0;: le rang est partagé avec les autres</translation>
    </message>
    <message>
        <source>ROI of %1 %: often a wrong pack or a wrong match</source>
        <translation>ROI de&#xa0;%1&#xa0;%&#xa0;: souvent un mauvais lot ou un mauvais produit</translation>
    </message>
    <message>
        <source>A pack of %1: check that your unit is the same</source>
        <translation>Lot de&#xa0;%1&#xa0;: vérifiez que votre unité est la même</translation>
    </message>
    <message>
        <source>Pack sizes differ: check that your unit is the same</source>
        <translation>Lots différents&#xa0;: vérifiez que votre unité est la même</translation>
    </message>
    <message numerus="yes">
        <source>Keepa last looked %n hour(s) ago</source>
        <translation>
            <numerusform>Keepa a regardé il y a&#xa0;%n heure</numerusform>
            <numerusform>Keepa a regardé il y a&#xa0;%n heures</numerusform>
        </translation>
    </message>
    <message>
        <source>Price or fees come from a fallback</source>
        <translation>Prix ou frais viennent d’une valeur de repli</translation>
    </message>
    <message>
        <source>A fee step lies %1 away</source>
        <translation>Un palier de frais est à&#xa0;%1</translation>
    </message>
    <message>
        <source>A fee step lies nearby</source>
        <translation>Un palier de frais est proche</translation>
    </message>
    <message>
        <source>The list</source>
        <translation>La liste</translation>
    </message>
    <message>
        <source>Reviews</source>
        <translation>Avis</translation>
    </message>
    <message>
        <source>Prices now</source>
        <translation>Prix actuels</translation>
    </message>
    <message>
        <source>Average prices</source>
        <translation>Prix moyens</translation>
    </message>
    <message>
        <source>Price drops</source>
        <translation>Baisses de prix</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Produit</translation>
    </message>
    <message>
        <source>Size and weight</source>
        <translation>Taille et poids</translation>
    </message>
    <message>
        <source>Flags</source>
        <translation>Marques</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>Dates</translation>
    </message>
</context>
<context>
    <name>desktop::BoundsEditor</name>
    <message>
        <source>%1: from</source>
        <translation>%1&#xa0;: de</translation>
    </message>
    <message>
        <source>from</source>
        <translation>de</translation>
    </message>
    <message>
        <source>%1: to</source>
        <translation>%1&#xa0;: à</translation>
    </message>
    <message>
        <source>to</source>
        <translation>à</translation>
    </message>
    <message>
        <source>%1: at least</source>
        <translation>%1&#xa0;: au moins</translation>
    </message>
    <message>
        <source>at least</source>
        <translation>au moins</translation>
    </message>
    <message>
        <source>%1: at most</source>
        <translation>%1&#xa0;: au plus</translation>
    </message>
    <message>
        <source>at most</source>
        <translation>au plus</translation>
    </message>
    <message>
        <source>of 100</source>
        <translation>sur 100</translation>
    </message>
    <message>
        <source>products</source>
        <translation>produits</translation>
    </message>
    <message>
        <source>This is not a number. 10k, 1.5M and 12.50 are.</source>
        <translation>Ce n&apos;est pas un nombre. 10k, 1,5M et 12,50 en sont.</translation>
    </message>
    <message>
        <source>“From” is greater than “to”.</source>
        <translation>«&#xa0;De&#xa0;» est plus grand que «&#xa0;à&#xa0;».</translation>
    </message>
    <message>
        <source>Between 1 and %1.</source>
        <translation>Entre 1 et&#xa0;%1.</translation>
    </message>
    <message>
        <source>2024-01-31</source>
        <extracomment>How a day is typed</extracomment>
        <translation>2024-01-31</translation>
    </message>
    <message>
        <source>of 5</source>
        <translation>sur 5</translation>
    </message>
    <message>
        <source>g</source>
        <translation>g</translation>
    </message>
    <message>
        <source>mm</source>
        <translation>mm</translation>
    </message>
    <message>
        <source>This is not a day. 2024-01-31 is.</source>
        <translation>Ce n&apos;est pas un jour. 2024-01-31 en est un.</translation>
    </message>
    <message>
        <source>Keepa takes no number as large as this.</source>
        <translation>Keepa n&apos;accepte pas un nombre si grand.</translation>
    </message>
</context>
<context>
    <name>desktop::CacheCard</name>
    <message>
        <source>%1: hit rate</source>
        <translation>%1&#xa0;: taux de succès</translation>
    </message>
    <message>
        <source>hit rate</source>
        <translation>taux de succès</translation>
    </message>
    <message>
        <source>entries</source>
        <translation>entrées</translation>
    </message>
    <message>
        <source>fresh</source>
        <translation>frais</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>périmés</translation>
    </message>
    <message>
        <source>hits</source>
        <translation>succès</translation>
    </message>
    <message>
        <source>misses</source>
        <translation>échecs</translation>
    </message>
    <message>
        <source>stale</source>
        <translation>périmés</translation>
    </message>
    <message>
        <source>hit rate, 7 days</source>
        <translation>taux de succès, 7 jours</translation>
    </message>
    <message>
        <source>size</source>
        <translation>taille</translation>
    </message>
    <message>
        <source>oldest</source>
        <translation>plus ancien</translation>
    </message>
    <message>
        <source>bypass</source>
        <translation>contournés</translation>
    </message>
    <message>
        <source>tokens saved</source>
        <translation>jetons épargnés</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>gardés</translation>
    </message>
    <message>
        <source>today</source>
        <translation>aujourd&apos;hui</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 jours</translation>
    </message>
    <message>
        <source>ever</source>
        <translation>en tout</translation>
    </message>
    <message>
        <source>The newest: %1</source>
        <translation>Le plus récent : %1</translation>
    </message>
</context>
<context>
    <name>desktop::CacheEntriesModel</name>
    <message>
        <source>Search</source>
        <translation>Recherche</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>Produits</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Âge</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>Temps restant</translation>
    </message>
    <message>
        <source>Hits</source>
        <translation>Succès</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>stale</source>
        <translation>périmés</translation>
    </message>
    <message>
        <source>made by another version of the program</source>
        <translation>faite par une autre version du programme</translation>
    </message>
</context>
<context>
    <name>desktop::CachePanel</name>
    <message>
        <source>Lists of products</source>
        <translation>Listes de produits</translation>
    </message>
    <message>
        <source>Which products a search found; kept for a day</source>
        <translation>Les produits qu&apos;une recherche a trouvés&#xa0;; gardés un jour</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>Produits</translation>
    </message>
    <message>
        <source>What is known of each product; kept for some hours</source>
        <translation>Ce que l&apos;on sait de chaque produit&#xa0;; gardé quelques heures</translation>
    </message>
    <message numerus="yes">
        <source>%n token(s) saved</source>
        <translation>
            <numerusform>%n jeton épargné</numerusform>
            <numerusform>%n jetons épargnés</numerusform>
        </translation>
    </message>
    <message>
        <source>Clear the cache?</source>
        <translation>Vider le cache&#xa0;?</translation>
    </message>
    <message>
        <source>Everything that was paid for is removed from the cache, and will be paid for again.</source>
        <translation>Tout ce qui a été payé est retiré du cache et sera payé à nouveau.</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Colonnes</translation>
    </message>
    <message>
        <source>Lists of products…</source>
        <translation>Listes de produits…</translation>
    </message>
    <message>
        <source>Clear the lists of products?</source>
        <translation>Vider les listes de produits ?</translation>
    </message>
    <message>
        <source>Every search asks Keepa for its list again; products stay in the cache.</source>
        <translation>Chaque recherche redemande sa liste à Keepa ; les produits restent dans le cache.</translation>
    </message>
    <message>
        <source>Products…</source>
        <translation>Produits…</translation>
    </message>
    <message>
        <source>Clear the products?</source>
        <translation>Vider les produits ?</translation>
    </message>
    <message>
        <source>What was paid for each product is removed, and will be paid for again; lists stay.</source>
        <translation>Ce qui a été payé pour chaque produit est supprimé et sera payé à nouveau ; les listes demeurent.</translation>
    </message>
    <message>
        <source>Everything…</source>
        <translation>Tout…</translation>
    </message>
    <message>
        <source>No cache: what is paid for is kept until the program ends</source>
        <translation>Pas de cache : ce qui est payé est gardé jusqu&apos;à la fin du programme</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>last look-up %1</source>
        <translation>dernière lecture %1</translation>
    </message>
    <message numerus="yes">
        <source>%n being fetched</source>
        <translation>
            <numerusform>%n en cours de récupération</numerusform>
            <numerusform>%n en cours de récupération</numerusform>
        </translation>
    </message>
    <message>
        <source>last error: %1</source>
        <translation>dernière erreur : %1</translation>
    </message>
    <message>
        <source>Remove what is stale?</source>
        <translation>Supprimer ce qui est périmé ?</translation>
    </message>
    <message numerus="yes">
        <source>%n entries past their time can no longer be shown offline.</source>
        <translation>
            <numerusform>%n entrée périmée ne pourra plus être montrée hors ligne.</numerusform>
            <numerusform>%n entrées périmées ne pourront plus être montrées hors ligne.</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Vider</translation>
    </message>
</context>
<context>
    <name>desktop::CategoryEditor</name>
    <message>
        <source>Type a name or a number</source>
        <translation>Saisissez un nom ou un numéro</translation>
    </message>
    <message>
        <source>Category %1</source>
        <translation>Catégorie&#xa0;%1</translation>
    </message>
    <message>
        <source>There is no main category “%1” here. Sub-categories are given by their number.</source>
        <translation>Il n&apos;y a pas de catégorie principale «&#xa0;%1&#xa0;» ici. Les sous-catégories se donnent par leur numéro.</translation>
    </message>
    <message numerus="yes">
        <source>Keepa takes %n categories at most.</source>
        <translation>
            <numerusform>Keepa accepte %n catégorie au plus.</numerusform>
            <numerusform>Keepa accepte %n catégories au plus.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>desktop::ChipRow</name>
    <message>
        <source>Remove %1</source>
        <translation>Retirer %1</translation>
    </message>
</context>
<context>
    <name>desktop::FilterEditor</name>
    <message>
        <source>Checked here: every row that it discards has cost its tokens</source>
        <translation>Vérifié ici&#xa0;: chaque ligne qu&apos;il écarte a coûté ses jetons</translation>
    </message>
    <message>
        <source>Means nothing with the source “%1”.</source>
        <translation>N&apos;a pas de sens avec la source «&#xa0;%1&#xa0;».</translation>
    </message>
</context>
<context>
    <name>desktop::FilterPanel</name>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;:&#xa0;%2</translation>
    </message>
    <message>
        <source>Search anew</source>
        <translation>Relancer</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Rechercher</translation>
    </message>
    <message numerus="yes">
        <source>%1 · %n token(s)</source>
        <extracomment>A depth and what it costs per product: &quot;Basic · 1 token&quot;</extracomment>
        <translation>
            <numerusform>%1 ·&#xa0;%n jeton</numerusform>
            <numerusform>%1 ·&#xa0;%n jetons</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>desktop::FoldingGroup</name>
    <message>
        <source>%1 · %2</source>
        <extracomment>A group of filters and how many of them are set: &quot;Prices · 2&quot;</extracomment>
        <translation>%1 · %2</translation>
    </message>
    <message numerus="yes">
        <source>%n filter(s) set</source>
        <translation>
            <numerusform>%n filtre actif</numerusform>
            <numerusform>%n filtres actifs</numerusform>
        </translation>
    </message>
    <message>
        <source>no filter set</source>
        <translation>aucun filtre</translation>
    </message>
    <message>
        <source>unfolded</source>
        <translation>déplié</translation>
    </message>
    <message>
        <source>folded</source>
        <translation>replié</translation>
    </message>
</context>
<context>
    <name>desktop::MainWindow</name>
    <message>
        <source>DEMO</source>
        <translation>DÉMO</translation>
    </message>
    <message>
        <source>Made-up products; nothing is asked of Keepa</source>
        <translation>Produits inventés&#xa0;; rien n&apos;est demandé à Keepa</translation>
    </message>
    <message>
        <source>Demo: made-up products</source>
        <translation>Démo&#xa0;: produits inventés</translation>
    </message>
    <message>
        <source>Quick filter: words, roi&gt;30, bsr&lt;50k</source>
        <translation>Filtre rapide&#xa0;: mots, roi&gt;30, bsr&lt;50k</translation>
    </message>
    <message>
        <source>Quick filter</source>
        <translation>Filtre rapide</translation>
    </message>
    <message>
        <source>Last search</source>
        <translation>Dernière recherche</translation>
    </message>
    <message>
        <source>Selection</source>
        <translation>Sélection</translation>
    </message>
</context>
<context>
    <name>desktop::MessageBar</name>
    <message>
        <source>Dismiss message</source>
        <translation>Fermer le message</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>desktop::ResultsModel</name>
    <message>
        <source>not known</source>
        <translation>inconnu</translation>
    </message>
</context>
<context>
    <name>desktop::ResultsView</name>
    <message>
        <source>Results</source>
        <translation>Résultats</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Colonnes</translation>
    </message>
    <message>
        <source>Copy ASIN</source>
        <translation>Copier l&apos;ASIN</translation>
    </message>
    <message>
        <source>Open on Amazon</source>
        <translation>Ouvrir sur Amazon</translation>
    </message>
    <message>
        <source>Open on Keepa</source>
        <translation>Ouvrir sur Keepa</translation>
    </message>
    <message>
        <source>Restore columns</source>
        <translation>Rétablir les colonnes</translation>
    </message>
</context>
<context>
    <name>desktop::SearchPage</name>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
    <message>
        <source>Edit filters</source>
        <translation>Modifier les filtres</translation>
    </message>
    <message>
        <source>Set filters</source>
        <translation>Choisir les filtres</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Recherche…</translation>
    </message>
    <message>
        <source>Pick a category, a sales rank and a price range, then search.</source>
        <translation>Choisissez une catégorie, un rang de vente et un prix, puis recherchez.</translation>
    </message>
    <message>
        <source>Nothing came through: %1</source>
        <translation>Rien n’est passé&#xa0;:&#xa0;%1</translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n sélectionnée</numerusform>
            <numerusform>%n sélectionnées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n row(s) shown</source>
        <translation>
            <numerusform>%1 sur&#xa0;%n ligne affichée</numerusform>
            <numerusform>%1 sur&#xa0;%n lignes affichées</numerusform>
        </translation>
    </message>
    <message>
        <source>Export rows</source>
        <translation>Exporter les lignes</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>Fichiers CSV (*.csv)</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) written to %1</source>
        <translation>
            <numerusform>%n ligne écrite dans&#xa0;%1</numerusform>
            <numerusform>%n lignes écrites dans&#xa0;%1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>desktop::SearchTabs</name>
    <message>
        <source>Searches</source>
        <translation>Recherches</translation>
    </message>
    <message>
        <source>New search</source>
        <translation>Nouvelle recherche</translation>
    </message>
    <message>
        <source>New search (Ctrl+T)</source>
        <translation>Nouvelle recherche (Ctrl+T)</translation>
    </message>
    <message>
        <source>Name of the search</source>
        <translation>Nom de la recherche</translation>
    </message>
    <message>
        <source>Name; empty: told by its filters</source>
        <translation>Nom ; vide : dit par ses filtres</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Renommer…</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Dupliquer</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Close the others</source>
        <translation>Fermer les autres</translation>
    </message>
</context>
<context>
    <name>desktop::TextsEditor</name>
    <message>
        <source>Type one, then Enter; !name excludes</source>
        <translation>Un nom, puis Entrée&#xa0;; !nom exclut</translation>
    </message>
    <message>
        <source>A name is missing here.</source>
        <translation>Il manque un nom ici.</translation>
    </message>
    <message numerus="yes">
        <source>Keepa takes %n entries at most.</source>
        <translation>
            <numerusform>Keepa accepte %n entrée au plus.</numerusform>
            <numerusform>Keepa accepte %n entrées au plus.</numerusform>
        </translation>
    </message>
    <message>
        <source>not %1</source>
        <translation>pas %1</translation>
    </message>
</context>
<context>
    <name>desktop::TokenGauge</name>
    <message>
        <source>tokens: not known yet</source>
        <translation>jetons&#xa0;: pas encore connus</translation>
    </message>
    <message>
        <source>The balance is known after the first answer of Keepa</source>
        <translation>Le solde est connu après la première réponse de Keepa</translation>
    </message>
    <message>
        <source>%1 of %2 · +%3/min</source>
        <translation>%1 sur&#xa0;%2 · +%3/min</translation>
    </message>
    <message>
        <source>Keepa tokens left, the most that are kept, and how many come back per minute</source>
        <translation>Jetons Keepa restants, maximum conservé, et combien reviennent par minute</translation>
    </message>
    <message>
        <source>Keepa tokens: %1</source>
        <translation>Jetons Keepa&#xa0;:&#xa0;%1</translation>
    </message>
</context>
<context>
    <name>desktop::WordsEditor</name>
    <message>
        <source>word &quot;a phrase&quot; -without</source>
        <translation>mot &quot;une suite&quot; -sans</translation>
    </message>
    <message numerus="yes">
        <source>Keepa takes %n words at most.</source>
        <translation>
            <numerusform>Keepa accepte %n mot au plus.</numerusform>
            <numerusform>Keepa accepte %n mots au plus.</numerusform>
        </translation>
    </message>
</context>
</TS>
