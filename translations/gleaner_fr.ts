<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR">
<context>
    <name>AboutDialog</name>
    <message>
        <source>window, network, databases</source>
        <translation>fenêtre, réseau, bases de données</translation>
    </message>
    <message>
        <source>coroutines for Qt</source>
        <translation>coroutines pour Qt</translation>
    </message>
    <message>
        <source>reading Keepa&apos;s answers</source>
        <translation>lecture des réponses de Keepa</translation>
    </message>
    <message>
        <source>compression</source>
        <translation>compression</translation>
    </message>
    <message>
        <source>charts</source>
        <translation>graphiques</translation>
    </message>
    <message>
        <source>command lines</source>
        <translation>lignes de commande</translation>
    </message>
    <message>
        <source>the system&apos;s keychain</source>
        <translation>le trousseau du système</translation>
    </message>
    <message>
        <source>the server behind the demo</source>
        <translation>le serveur derrière la démo</translation>
    </message>
</context>
<context>
    <name>BuyDialog</name>
    <message>
        <source>&amp;Quantity</source>
        <translation>&amp;Quantité</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Quantité</translation>
    </message>
    <message>
        <source>&amp;Cost of a unit</source>
        <translation>&amp;Coût à l’unité</translation>
    </message>
    <message>
        <source>Cost of a unit</source>
        <translation>Coût à l’unité</translation>
    </message>
    <message>
        <source>as the profile assumes</source>
        <translation>selon le profil</translation>
    </message>
    <message>
        <source>&amp;Supplier</source>
        <translation>&amp;Fournisseur</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>Fournisseur</translation>
    </message>
    <message>
        <source>&amp;Note</source>
        <translation>&amp;Note</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
</context>
<context>
    <name>BuyListPage</name>
    <message>
        <source>Back to the searches</source>
        <translation>Retour aux recherches</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Modifier…</translation>
    </message>
    <message>
        <source>Quantity, cost, supplier and note of the chosen product (Enter)</source>
        <translation>Quantité, coût, fournisseur et note du produit choisi (Entrée)</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Takes the chosen products off the list (Del)</source>
        <translation>Retire de la liste les produits choisis (Suppr)</translation>
    </message>
    <message>
        <source>Export CSV…</source>
        <translation>Exporter en CSV…</translation>
    </message>
    <message>
        <source>The whole buy list as CSV</source>
        <translation>Toute la liste d’achat en CSV</translation>
    </message>
    <message>
        <source>Buy list</source>
        <translation>Liste d’achat</translation>
    </message>
    <message>
        <source>Totals of the buy list</source>
        <translation>Totaux de la liste d’achat</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Rejetés</translation>
    </message>
    <message>
        <source>Searches pay for none of these. One comes back by itself when Amazon leaves the listing, the price rises by 15 % or three offers go.</source>
        <translation>Les recherches ne paient pour aucun de ceux-ci. Un produit revient de lui-même quand Amazon quitte l’annonce, que le prix monte de 15 % ou que trois offres disparaissent.</translation>
    </message>
    <message>
        <source>Rejected products</source>
        <translation>Produits rejetés</translation>
    </message>
</context>
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
    <message>
        <source>State of the cache</source>
        <translation>État du cache</translation>
    </message>
    <message>
        <source>No lists yet: the next search puts its own here.</source>
        <translation>Pas encore de liste : la prochaine recherche mettra la sienne ici.</translation>
    </message>
    <message>
        <source>Removes the chosen list; its products stay (Del)</source>
        <translation>Supprime la liste choisie ; ses produits restent (Suppr)</translation>
    </message>
</context>
<context>
    <name>ChartLine</name>
    <message>
        <source>Amazon</source>
        <translation>Amazon</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neuf</translation>
    </message>
    <message>
        <source>Buy box</source>
        <translation>Buy box</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>Occasion</translation>
    </message>
    <message>
        <source>New, FBA</source>
        <translation>Neuf, FBA</translation>
    </message>
    <message>
        <source>New, FBM</source>
        <translation>Neuf, FBM</translation>
    </message>
    <message>
        <source>Sales rank</source>
        <translation>Rang de vente</translation>
    </message>
    <message>
        <source>New offers</source>
        <translation>Offres neuves</translation>
    </message>
    <message>
        <source>FBA offers</source>
        <translation>Offres FBA</translation>
    </message>
    <message>
        <source>Used offers</source>
        <translation>Offres d’occasion</translation>
    </message>
</context>
<context>
    <name>ColumnChooser</name>
    <message>
        <source>Columns</source>
        <translation>Colonnes</translation>
    </message>
    <message>
        <source>Search columns</source>
        <translation>Chercher des colonnes</translation>
    </message>
    <message>
        <source>Columns, those ticked are shown</source>
        <translation>Colonnes ; les cochées sont affichées</translation>
    </message>
    <message>
        <source>Move &amp;up</source>
        <translation>Monter (&amp;u)</translation>
    </message>
    <message>
        <source>Move the column towards the left of the table</source>
        <translation>Déplace la colonne vers la gauche du tableau</translation>
    </message>
    <message>
        <source>Towards the left of the table</source>
        <translation>Vers la gauche du tableau</translation>
    </message>
    <message>
        <source>Move &amp;down</source>
        <translation>&amp;Descendre</translation>
    </message>
    <message>
        <source>Move the column towards the right of the table</source>
        <translation>Déplace la colonne vers la droite du tableau</translation>
    </message>
    <message>
        <source>Towards the right of the table</source>
        <translation>Vers la droite du tableau</translation>
    </message>
    <message>
        <source>&amp;First columns that stay in view</source>
        <translation>&amp;Premières colonnes qui restent visibles</translation>
    </message>
    <message>
        <source>How many of the first columns stay in view</source>
        <translation>Combien des premières colonnes restent visibles</translation>
    </message>
    <message>
        <source>Row &amp;height</source>
        <translation>&amp;Hauteur des lignes</translation>
    </message>
    <message>
        <source>Row height</source>
        <translation>Hauteur des lignes</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>Compacte</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normale</translation>
    </message>
    <message>
        <source>Roomy</source>
        <translation>Aérée</translation>
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
    <message>
        <source>Picture</source>
        <translation>Image</translation>
    </message>
    <message>
        <source>The product&apos;s picture, loaded from Amazon; see the settings</source>
        <translation>L’image du produit, chargée depuis Amazon ; voir les réglages</translation>
    </message>
</context>
<context>
    <name>ComparePage</name>
    <message>
        <source>Back to the searches</source>
        <translation>Retour aux recherches</translation>
    </message>
    <message>
        <source>&amp;Before</source>
        <translation>A&amp;vant</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Avant</translation>
    </message>
    <message>
        <source>&amp;After</source>
        <translation>A&amp;près</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Après</translation>
    </message>
    <message>
        <source>What the comparison shows</source>
        <translation>Ce que montre la comparaison</translation>
    </message>
    <message>
        <source>Show the &amp;unchanged too</source>
        <translation>Montrer aussi les &amp;inchangés</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Comparaison</translation>
    </message>
</context>
<context>
    <name>Costs</name>
    <message>
        <source>An amount in whole %1, or nothing for the profile&apos;s rule</source>
        <translation>Un montant entier en %1, ou rien pour la règle du profil</translation>
    </message>
    <message>
        <source>An amount in %1 such as 12.50, or nothing for the profile&apos;s rule</source>
        <translation>Un montant en %1, par exemple 12,50, ou rien pour la règle du profil</translation>
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
    <message>
        <source>Put a valid key into the settings. The cache still answers.</source>
        <translation>Mettez une clé valide dans les réglages. Le cache répond encore.</translation>
    </message>
    <message>
        <source>Open the settings</source>
        <translation>Ouvrir les réglages</translation>
    </message>
</context>
<context>
    <name>ExplainText</name>
    <message>
        <source>known</source>
        <translation>connu</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Prix</translation>
    </message>
    <message>
        <source>From price to proceeds</source>
        <translation>Du prix au produit net</translation>
    </message>
    <message>
        <source>From proceeds to profit</source>
        <translation>Du produit net au profit</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Limites</translation>
    </message>
    <message>
        <source>Demand</source>
        <translation>Demande</translation>
    </message>
    <message>
        <source>Velocity</source>
        <translation>Vélocité</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Verdict</translation>
    </message>
    <message>
        <source>What was known</source>
        <translation>Ce qui était connu</translation>
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
    <message>
        <source>Back: %1</source>
        <extracomment>Before the title of a product that was rejected and is shown again</extracomment>
        <translation>De retour : %1</translation>
    </message>
    <message>
        <source>%1
You rejected it, and it is back: %2</source>
        <translation>%1
Vous l’aviez rejeté, et il est de retour : %2</translation>
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
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>Activities</source>
        <translation>Activités</translation>
    </message>
</context>
<context>
    <name>Presets</name>
    <message>
        <source>Smart velocity books</source>
        <translation>Livres à bonne vélocité</translation>
    </message>
    <message>
        <source>Books</source>
        <translation>Livres</translation>
    </message>
    <message>
        <source>Textbooks</source>
        <translation>Manuels</translation>
    </message>
    <message>
        <source>Textbooks, patience</source>
        <translation>Manuels, patience</translation>
    </message>
    <message>
        <source>Programming books</source>
        <translation>Livres de programmation</translation>
    </message>
    <message>
        <source>Medical and nursing</source>
        <translation>Médecine et soins</translation>
    </message>
    <message>
        <source>Medical books</source>
        <translation>Livres de médecine</translation>
    </message>
    <message>
        <source>Toys</source>
        <translation>Jouets</translation>
    </message>
    <message>
        <source>Home &amp; Kitchen</source>
        <translation>Maison et cuisine</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>Santé</translation>
    </message>
</context>
<context>
    <name>QuickFilter</name>
    <message>
        <source>A quotation mark is not closed</source>
        <translation>Un guillemet n’est pas fermé</translation>
    </message>
    <message>
        <source>“%1” names no column</source>
        <translation>« %1 » ne nomme aucune colonne</translation>
    </message>
    <message>
        <source>There is no column “%1”</source>
        <translation>Il n’y a pas de colonne « %1 »</translation>
    </message>
    <message>
        <source>“%1” is no comparison</source>
        <translation>« %1 » n’est pas une comparaison</translation>
    </message>
    <message>
        <source>“%1” holds no numbers</source>
        <translation>« %1 » ne contient pas de nombres</translation>
    </message>
    <message>
        <source>“%1” wants a value</source>
        <translation>« %1 » attend une valeur</translation>
    </message>
    <message>
        <source>“%1” wants a number</source>
        <translation>« %1 » attend un nombre</translation>
    </message>
    <message>
        <source>“%1” is no number</source>
        <translation>« %1 » n’est pas un nombre</translation>
    </message>
</context>
<context>
    <name>RejectDialog</name>
    <message>
        <source>&amp;Reason: choose one or write your own</source>
        <translation>&amp;Motif : choisissez-en un ou écrivez le vôtre</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>Searches pay for it no more. It comes back by itself when Amazon leaves the listing, the price rises by 15 % or three offers go.</source>
        <translation>Les recherches ne paient plus pour lui. Il revient de lui-même quand Amazon quitte l’annonce, que le prix monte de 15 % ou que trois offres disparaissent.</translation>
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
    <name>Selection</name>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n sélectionné</numerusform>
            <numerusform>%n sélectionnés</numerusform>
        </translation>
    </message>
    <message>
        <source>(of %1)</source>
        <extracomment>Of so many rows the figure is known; follows an average or a sum</extracomment>
        <translation>(sur %1)</translation>
    </message>
    <message>
        <source>ROI %1 on average</source>
        <translation>ROI moyen %1</translation>
    </message>
    <message>
        <source>ROI %1</source>
        <translation>ROI %1</translation>
    </message>
    <message>
        <source>profit %1</source>
        <translation>profit %1</translation>
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
    <message>
        <source>%1 rejected by you</source>
        <translation>%1 rejetés par vous</translation>
    </message>
</context>
<context>
    <name>TokenGauge</name>
    <message>
        <source>used up</source>
        <comment>tokens</comment>
        <translation>épuisés</translation>
    </message>
    <message>
        <source>low</source>
        <comment>tokens</comment>
        <translation>bas</translation>
    </message>
    <message>
        <source>full</source>
        <comment>tokens</comment>
        <translation>plein</translation>
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
        <source>of 100</source>
        <translation>sur 100</translation>
    </message>
    <message>
        <source>products</source>
        <translation>produits</translation>
    </message>
</context>
<context>
    <name>desktop::AboutDialog</name>
    <message>
        <source>About Gleaner</source>
        <translation>À propos de Gleaner</translation>
    </message>
    <message>
        <source>Version %1 on %2 (%3)</source>
        <translation>Version %1 sur %2 (%3)</translation>
    </message>
    <message>
        <source>Finds products worth reselling on Amazon, with the data of Keepa.</source>
        <translation>Trouve des produits qui valent la peine d’être revendus sur Amazon, avec les données de Keepa.</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later: you may use it, pass it on and change it. It comes without any warranty. Gleaner is no product of Amazon or Keepa.</source>
        <translation>Logiciel libre sous la licence publique générale GNU, version 3 ou ultérieure : vous pouvez l’utiliser, le transmettre et le modifier. Il est fourni sans aucune garantie. Gleaner n’est un produit ni d’Amazon ni de Keepa.</translation>
    </message>
    <message>
        <source>Made with</source>
        <translation>Réalisé avec</translation>
    </message>
    <message>
        <source>Libraries</source>
        <translation>Bibliothèques</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Colonnes</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Bibliothèque</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Pour</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licence</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Copy versions</source>
        <translation>Copier les versions</translation>
    </message>
    <message>
        <source>Copies all of this as text</source>
        <translation>Copie tout cela en texte</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Closes this window (Esc)</source>
        <translation>Ferme cette fenêtre (Échap)</translation>
    </message>
</context>
<context>
    <name>desktop::ActivityModel</name>
    <message>
        <source>took under 1 s</source>
        <translation>a pris moins de 1 s</translation>
    </message>
    <message>
        <source>took %1 s</source>
        <translation>a pris %1 s</translation>
    </message>
    <message>
        <source>took %1</source>
        <translation>a pris %1</translation>
    </message>
    <message>
        <source>less than 1 min left</source>
        <translation>encore moins de 1 min</translation>
    </message>
    <message>
        <source>≈ %1 left</source>
        <translation>≈ encore %1</translation>
    </message>
    <message>
        <source>running</source>
        <translation>en cours</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>en attente</translation>
    </message>
    <message>
        <source>done</source>
        <translation>terminée</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>échouée</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>annulée</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Tâche</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Avancement</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>under way…</source>
        <translation>en cours…</translation>
    </message>
</context>
<context>
    <name>desktop::ActivityPanel</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Cancel the chosen task</source>
        <translation>Annuler la tâche choisie</translation>
    </message>
    <message>
        <source>Ends the chosen task; what came stays</source>
        <translation>Met fin à la tâche choisie ; ce qui est arrivé reste</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Try the chosen task again</source>
        <translation>Réessayer la tâche choisie</translation>
    </message>
    <message>
        <source>Begins the chosen task again; what is cached costs nothing</source>
        <translation>Recommence la tâche choisie ; ce qui est en cache ne coûte rien</translation>
    </message>
    <message>
        <source>Clear ended</source>
        <translation>Effacer les terminées</translation>
    </message>
    <message>
        <source>Takes the tasks that have ended off this list</source>
        <translation>Retire de cette liste les tâches terminées</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Tâches</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Colonnes</translation>
    </message>
    <message>
        <source>Tasks under way</source>
        <translation>Tâches en cours</translation>
    </message>
    <message>
        <source>Searches, exports and other long tasks stand here while they run and after they have ended.</source>
        <translation>Recherches, exports et autres longues tâches figurent ici pendant qu’elles tournent et une fois terminées.</translation>
    </message>
    <message numerus="yes">
        <source>%n running</source>
        <translation>
            <numerusform>%n en cours</numerusform>
            <numerusform>%n en cours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n en attente</numerusform>
            <numerusform>%n en attente</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing is under way</source>
        <translation>rien n’est en cours</translation>
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
        <source>This is not a day. 2024-01-31 is.</source>
        <translation>Ce n&apos;est pas un jour. 2024-01-31 en est un.</translation>
    </message>
    <message>
        <source>Keepa takes no number as large as this.</source>
        <translation>Keepa n&apos;accepte pas un nombre si grand.</translation>
    </message>
</context>
<context>
    <name>desktop::BuyActions</name>
    <message numerus="yes">
        <source>%n product(s) changed on the buy list</source>
        <translation>
            <numerusform>%n produit modifié dans la liste d’achat</numerusform>
            <numerusform>%n produits modifiés dans la liste d’achat</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n product(s) put on the buy list</source>
        <translation>
            <numerusform>%n produit ajouté à la liste d’achat</numerusform>
            <numerusform>%n produits ajoutés à la liste d’achat</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n product(s) taken off the buy list</source>
        <translation>
            <numerusform>%n produit retiré de la liste d’achat</numerusform>
            <numerusform>%n produits retirés de la liste d’achat</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n product(s) rejected</source>
        <translation>
            <numerusform>%n produit rejeté</numerusform>
            <numerusform>%n produits rejetés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n product(s) no longer rejected</source>
        <translation>
            <numerusform>%n produit n’est plus rejeté</numerusform>
            <numerusform>%n produits ne sont plus rejetés</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>desktop::BuyDialog</name>
    <message>
        <source>On the buy list</source>
        <translation>Dans la liste d’achat</translation>
    </message>
    <message>
        <source>Add to the buy list</source>
        <translation>Ajouter à la liste d’achat</translation>
    </message>
    <message numerus="yes">
        <source>%n product(s), each with this quantity and cost</source>
        <translation>
            <numerusform>%n produit, avec cette quantité et ce coût</numerusform>
            <numerusform>%n produits, chacun avec cette quantité et ce coût</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Cost of a unit (%1)</source>
        <translation>&amp;Coût à l’unité (%1)</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Modifier</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>The cost is not a price: type it like 12.50, or leave it empty.</source>
        <translation>Le coût n’est pas un prix : écrivez-le comme 12,50, ou laissez vide.</translation>
    </message>
</context>
<context>
    <name>desktop::BuyListModel</name>
    <message>
        <source>Not known</source>
        <translation>Inconnu</translation>
    </message>
    <message>
        <source>Not known: the cache no longer holds this product</source>
        <translation>Inconnu : le cache ne contient plus ce produit</translation>
    </message>
    <message>
        <source>Assumed by the profile; type the cost to be sure</source>
        <translation>Supposé par le profil ; saisissez le coût pour être sûr</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Produit</translation>
    </message>
    <message>
        <source>ASIN</source>
        <translation>ASIN</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Quantité</translation>
    </message>
    <message>
        <source>Unit cost</source>
        <translation>Coût unitaire</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Prix</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Coût</translation>
    </message>
    <message>
        <source>Profit</source>
        <translation>Profit</translation>
    </message>
    <message>
        <source>ROI</source>
        <translation>ROI</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>Fournisseur</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
</context>
<context>
    <name>desktop::BuyListPage</name>
    <message>
        <source>Columns</source>
        <translation>Colonnes</translation>
    </message>
    <message numerus="yes">
        <source>%n product(s)</source>
        <translation>
            <numerusform>%n produit</numerusform>
            <numerusform>%n produits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unit(s)</source>
        <translation>
            <numerusform>%n unité</numerusform>
            <numerusform>%n unités</numerusform>
        </translation>
    </message>
    <message>
        <source>cost %1</source>
        <translation>coût %1</translation>
    </message>
    <message>
        <source>expected profit %1</source>
        <translation>profit attendu %1</translation>
    </message>
    <message>
        <source>ROI %1</source>
        <translation>ROI %1</translation>
    </message>
    <message numerus="yes">
        <source>cost of %n product(s) not known</source>
        <translation>
            <numerusform>coût de %n produit inconnu</numerusform>
            <numerusform>coût de %n produits inconnu</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>profit of %n product(s) not known</source>
        <translation>
            <numerusform>profit de %n produit inconnu</numerusform>
            <numerusform>profit de %n produits inconnu</numerusform>
        </translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>Listes</translation>
    </message>
    <message>
        <source>Nothing to buy yet: press B on a row of the results.</source>
        <translation>Rien à acheter pour l’instant : appuyez sur B sur une ligne des résultats.</translation>
    </message>
    <message>
        <source>No longer reject</source>
        <translation>Ne plus rejeter</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Searches show the chosen products again (Del)</source>
        <translation>Les recherches montrent à nouveau les produits choisis (Suppr)</translation>
    </message>
    <message>
        <source>Takes the chosen products off the list (Del)</source>
        <translation>Retire de la liste les produits choisis (Suppr)</translation>
    </message>
    <message>
        <source>Rejected (%1)</source>
        <translation>Rejetés (%1)</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Rejetés</translation>
    </message>
    <message>
        <source>Export the buy list</source>
        <translation>Exporter la liste d’achat</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>Fichiers CSV (*.csv)</translation>
    </message>
    <message numerus="yes">
        <source>%n product(s) written to %1</source>
        <translation>
            <numerusform>%n produit écrit dans %1</numerusform>
            <numerusform>%n produits écrits dans %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>desktop::CacheCard</name>
    <message>
        <source>hit rate</source>
        <translation>taux de succès</translation>
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
        <source>bypass</source>
        <translation>contournés</translation>
    </message>
    <message>
        <source>tokens saved</source>
        <translation>jetons épargnés</translation>
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
        <source>Lists of products</source>
        <translation>Listes de produits</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>Produits</translation>
    </message>
    <message>
        <source>Which products a search found; kept for a day</source>
        <translation>Quels produits une recherche a trouvés ; gardé un jour</translation>
    </message>
    <message>
        <source>What is known of each product; kept for some hours</source>
        <translation>Ce qu’on sait de chaque produit ; gardé quelques heures</translation>
    </message>
    <message>
        <source>hits, 7 days</source>
        <translation>trouvés, 7 jours</translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n jour</numerusform>
            <numerusform>%n jours</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: hit rate of 7 days: %2</source>
        <translation>%1 : taux de 7 jours : %2</translation>
    </message>
    <message>
        <source>Of all look-ups in the last 7 days, those that the cache answered</source>
        <translation>De toutes les demandes des 7 derniers jours, celles auxquelles le cache a répondu</translation>
    </message>
    <message numerus="yes">
        <source>%Ln kept</source>
        <translation>
            <numerusform>%Ln gardé</numerusform>
            <numerusform>%Ln gardés</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1 : %2</translation>
    </message>
    <message>
        <source>The oldest: %1
The newest: %2</source>
        <translation>Le plus ancien : %1
Le plus récent : %2</translation>
    </message>
    <message>
        <source>Hit rate day by day (UTC)</source>
        <translation>Taux jour par jour (UTC)</translation>
    </message>
    <message>
        <source>Nothing was looked up yet.</source>
        <translation>Rien n’a encore été demandé.</translation>
    </message>
    <message numerus="yes">
        <source>%1: hit rate of the last %n day(s)</source>
        <translation>
            <numerusform>%1 : taux du dernier jour</numerusform>
            <numerusform>%1 : taux des %n derniers jours</numerusform>
        </translation>
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
    <message numerus="yes">
        <source>%n product(s)</source>
        <translation>
            <numerusform>%n produit</numerusform>
            <numerusform>%n produits</numerusform>
        </translation>
    </message>
    <message>
        <source>off</source>
        <translation>éteint</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>prêt</translation>
    </message>
    <message>
        <source>State of the cache: %1</source>
        <translation>État du cache : %1</translation>
    </message>
    <message>
        <source>The cache answers</source>
        <translation>Le cache répond</translation>
    </message>
    <message>
        <source>Nothing is kept when the program ends</source>
        <translation>Rien n’est gardé quand le programme se termine</translation>
    </message>
    <message>
        <source>out of reach</source>
        <translation>hors d’atteinte</translation>
    </message>
    <message>
        <source>answers in %1</source>
        <translation>répond en %1</translation>
    </message>
    <message>
        <source>List: %1</source>
        <translation>Liste : %1</translation>
    </message>
    <message>
        <source>Compact the cache</source>
        <translation>Compacter le cache</translation>
    </message>
</context>
<context>
    <name>desktop::CacheSettings</name>
    <message>
        <source>Cache</source>
        <translation>Cache</translation>
    </message>
    <message>
        <source>Where it is kept</source>
        <translation>Où il est conservé</translation>
    </message>
    <message>
        <source>In a &amp;file on this computer</source>
        <translation>Dans un &amp;fichier sur cet ordinateur</translation>
    </message>
    <message>
        <source>On a &amp;PostgreSQL server that several share</source>
        <translation>Sur un serveur &amp;PostgreSQL partagé à plusieurs</translation>
    </message>
    <message>
        <source>Path of the file</source>
        <translation>Chemin du fichier</translation>
    </message>
    <message>
        <source>Empty: a file in the data folder</source>
        <translation>Vide : un fichier du dossier de données</translation>
    </message>
    <message>
        <source>&amp;Host</source>
        <translation>&amp;Hôte</translation>
    </message>
    <message>
        <source>Name or address of the server, or the folder of its Unix socket</source>
        <translation>Nom ou adresse du serveur, ou dossier de son socket Unix</translation>
    </message>
    <message>
        <source>P&amp;ort</source>
        <translation>P&amp;ort</translation>
    </message>
    <message>
        <source>5432 is usual, 6432 for PgBouncer</source>
        <translation>5432 en général, 6432 pour PgBouncer</translation>
    </message>
    <message>
        <source>&amp;Database</source>
        <translation>Base de &amp;données</translation>
    </message>
    <message>
        <source>Must be there already; its tables are made by themselves</source>
        <translation>Doit déjà exister ; ses tables se créent d’elles-mêmes</translation>
    </message>
    <message>
        <source>&amp;User</source>
        <translation>&amp;Utilisateur</translation>
    </message>
    <message>
        <source>Who may create tables in that database</source>
        <translation>Qui peut créer des tables dans cette base</translation>
    </message>
    <message>
        <source>Pass&amp;word</source>
        <translation>Mot de &amp;passe</translation>
    </message>
    <message>
        <source>Kept in the keychain; PGPASSWORD wins over it</source>
        <translation>Conservé dans le trousseau ; PGPASSWORD l’emporte</translation>
    </message>
    <message>
        <source>Empty: the one that is kept</source>
        <translation>Vide : celui qui est conservé</translation>
    </message>
    <message>
        <source>&amp;Encryption</source>
        <translation>&amp;Chiffrement</translation>
    </message>
    <message>
        <source>libpq&apos;s sslmode; verify-full is the safe one beyond your own network</source>
        <translation>Le sslmode de libpq ; verify-full est le choix sûr hors de votre réseau</translation>
    </message>
    <message>
        <source>Behind P&amp;gBouncer in transaction mode</source>
        <translation>Derrière P&amp;gBouncer en mode transaction</translation>
    </message>
    <message>
        <source>Behind PgBouncer in transaction mode</source>
        <translation>Derrière PgBouncer en mode transaction</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Tester</translation>
    </message>
    <message>
        <source>Opens it as the program would, and makes its tables where they are missing</source>
        <translation>L’ouvre comme le ferait le programme et crée les tables manquantes</translation>
    </message>
    <message>
        <source>Use from the next start</source>
        <translation>Utiliser au prochain démarrage</translation>
    </message>
    <message>
        <source>Running searches keep the cache that they began with</source>
        <translation>Les recherches en cours gardent le cache avec lequel elles ont commencé</translation>
    </message>
    <message>
        <source>How long it counts</source>
        <translation>Combien de temps il vaut</translation>
    </message>
    <message>
        <source>&amp;Lists of products</source>
        <translation>&amp;Listes de produits</translation>
    </message>
    <message>
        <source>Which products a search finds; asked again after that</source>
        <translation>Quels produits une recherche trouve ; redemandé ensuite</translation>
    </message>
    <message>
        <source> hours</source>
        <translation> heures</translation>
    </message>
    <message>
        <source>Pr&amp;oducts</source>
        <translation>Pr&amp;oduits</translation>
    </message>
    <message>
        <source>Prices, ranks and offers of a product; asked again after that</source>
        <translation>Prix, rangs et offres d’un produit ; redemandés ensuite</translation>
    </message>
    <message>
        <source>&amp;Keep stale</source>
        <translation>&amp;Garder les périmés</translation>
    </message>
    <message>
        <source>What is past its time stays so long, for work without a connection</source>
        <translation>Ce qui est périmé reste aussi longtemps, pour travailler sans connexion</translation>
    </message>
    <message>
        <source> days</source>
        <translation> jours</translation>
    </message>
    <message>
        <source>&amp;Size at most</source>
        <translation>&amp;Taille maximale</translation>
    </message>
    <message>
        <source>Above it the least used entries go first</source>
        <translation>Au-delà, les entrées les moins utilisées partent d’abord</translation>
    </message>
    <message>
        <source> MB</source>
        <translation> Mo</translation>
    </message>
    <message>
        <source>These take effect when the program starts next.</source>
        <translation>Cela prend effet au prochain démarrage du programme.</translation>
    </message>
    <message>
        <source>The server&apos;s host is missing.</source>
        <translation>Il manque l’hôte du serveur.</translation>
    </message>
    <message>
        <source>The name of the database is missing.</source>
        <translation>Il manque le nom de la base.</translation>
    </message>
    <message>
        <source>The user is missing.</source>
        <translation>Il manque l’utilisateur.</translation>
    </message>
    <message>
        <source>The demo keeps to a cache of its own.</source>
        <translation>La démo garde un cache à elle.</translation>
    </message>
    <message>
        <source>In use now: %1</source>
        <translation>Utilisé actuellement : %1</translation>
    </message>
    <message>
        <source>the file in the data folder</source>
        <translation>le fichier du dossier de données</translation>
    </message>
    <message>
        <source>Opening it…</source>
        <translation>Ouverture…</translation>
    </message>
    <message>
        <source>It cannot be used: %1</source>
        <translation>Inutilisable : %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 answers and its tables are up to date; it keeps %n product(s).</source>
        <translation>
            <numerusform>%1 répond et ses tables sont à jour ; il contient %n produit.</numerusform>
            <numerusform>%1 répond et ses tables sont à jour ; il contient %n produits.</numerusform>
        </translation>
    </message>
    <message>
        <source>The password could not be kept: %1</source>
        <translation>Le mot de passe n’a pas pu être conservé : %1</translation>
    </message>
    <message>
        <source>This is the cache in use.</source>
        <translation>C’est le cache utilisé.</translation>
    </message>
    <message>
        <source>It is used from the next start of the program on.</source>
        <translation>Il sera utilisé à partir du prochain démarrage.</translation>
    </message>
    <message>
        <source>Keep the password in a file?</source>
        <translation>Conserver le mot de passe dans un fichier ?</translation>
    </message>
    <message>
        <source>This system offers no keychain to keep the password in.</source>
        <translation>Ce système n’offre pas de trousseau où conserver le mot de passe.</translation>
    </message>
    <message>
        <source>It can be kept unencrypted in a file of the data folder that only your user can read. Otherwise use libpq&apos;s password file, or the environment variable PGPASSWORD.</source>
        <translation>Il peut être conservé en clair dans un fichier du dossier de données que seul votre utilisateur peut lire. Sinon, utilisez le fichier de mots de passe de libpq ou la variable d’environnement PGPASSWORD.</translation>
    </message>
    <message>
        <source>Keep in a file</source>
        <translation>Conserver dans un fichier</translation>
    </message>
    <message>
        <source>Try of the database</source>
        <translation>Essai de la base</translation>
    </message>
</context>
<context>
    <name>desktop::Calculator</name>
    <message>
        <source>Back to the profile</source>
        <translation>Revenir au profil</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Coût</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Prix</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Quantité</translation>
    </message>
    <message>
        <source>Takes back what was moved here</source>
        <translation>Annule ce qui a été déplacé ici</translation>
    </message>
    <message>
        <source>Profit</source>
        <translation>Profit</translation>
    </message>
    <message>
        <source>ROI</source>
        <translation>ROI</translation>
    </message>
    <message>
        <source>Max cost</source>
        <translation>Coût max.</translation>
    </message>
    <message>
        <source>Breakeven</source>
        <translation>Seuil de rentabilité</translation>
    </message>
    <message>
        <source>For target ROI</source>
        <translation>Pour le ROI visé</translation>
    </message>
    <message>
        <source>Profit in all</source>
        <translation>Profit total</translation>
    </message>
    <message>
        <source>%1, assumed</source>
        <translation>%1, supposé</translation>
    </message>
    <message>
        <source>type a cost</source>
        <translation>saisissez un coût</translation>
    </message>
    <message>
        <source>type a price</source>
        <translation>saisissez un prix</translation>
    </message>
    <message>
        <source>not an amount</source>
        <translation>pas un montant</translation>
    </message>
    <message>
        <source>%1–%2 earns less than %3.</source>
        <translation>%1–%2 rapporte moins que %3.</translation>
    </message>
    <message>
        <source>Target ROI</source>
        <translation>ROI visé</translation>
    </message>
    <message>
        <source>Prep</source>
        <translation>Préparation</translation>
    </message>
    <message>
        <source>Inbound</source>
        <translation>Envoi entrant</translation>
    </message>
    <message>
        <source>Sales tax</source>
        <translation>Taxe de vente</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>Remise</translation>
    </message>
</context>
<context>
    <name>desktop::CategoryEditor</name>
    <message>
        <source>Type a name or a number</source>
        <translation>Saisissez un nom ou un numéro</translation>
    </message>
    <message numerus="yes">
        <source>Keepa takes %n categories at most.</source>
        <translation>
            <numerusform>Keepa accepte %n catégorie au plus.</numerusform>
            <numerusform>Keepa accepte %n catégories au plus.</numerusform>
        </translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>Parcourir…</translation>
    </message>
    <message>
        <source>%1: browse the tree</source>
        <translation>%1 : parcourir l’arbre</translation>
    </message>
    <message>
        <source>There is no main category “%1” here. Browse for sub-categories, or type the number of one.</source>
        <translation>Il n’y a pas de catégorie principale « %1 » ici. Parcourez les sous-catégories, ou tapez le numéro de l’une d’elles.</translation>
    </message>
</context>
<context>
    <name>desktop::CategoryPicker</name>
    <message>
        <source>Enter or a double click asks</source>
        <translation>Entrée ou un double clic pose la question</translation>
    </message>
    <message>
        <source>Categories of amazon.%1</source>
        <extracomment>The title of the picker: &quot;Categories of amazon.de&quot;</extracomment>
        <translation>Catégories d’amazon.%1</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Catégorie</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>Produits</translation>
    </message>
    <message>
        <source>Search by name</source>
        <translation>Chercher par nom</translation>
    </message>
    <message>
        <source>Search categories by name</source>
        <translation>Chercher des catégories par nom</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>Catégories</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Colonnes</translation>
    </message>
    <message>
        <source>Number %1</source>
        <translation>Numéro %1</translation>
    </message>
    <message>
        <source>%1
Number %2</source>
        <translation>%1
Numéro %2</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Lecture…</translation>
    </message>
    <message numerus="yes">
        <source>Ask Keepa how many products they hold (%n token(s))</source>
        <translation>
            <numerusform>Demander à Keepa combien de produits elles contiennent (%n jeton)</numerusform>
            <numerusform>Demander à Keepa combien de produits elles contiennent (%n jetons)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Ask Keepa what is below (%n token(s))</source>
        <translation>
            <numerusform>Demander à Keepa ce qu’il y a dessous (%n jeton)</numerusform>
            <numerusform>Demander à Keepa ce qu’il y a dessous (%n jetons)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 more: ask Keepa (%n token(s))</source>
        <translation>
            <numerusform>%1 de plus : demander à Keepa (%n jeton)</numerusform>
            <numerusform>%1 de plus : demander à Keepa (%n jetons)</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 — in %2</source>
        <translation>%1 — dans %2</translation>
    </message>
    <message numerus="yes">
        <source>Ask Keepa for these words (%n token(s))</source>
        <translation>
            <numerusform>Demander ces mots à Keepa (%n jeton)</numerusform>
            <numerusform>Demander ces mots à Keepa (%n jetons)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n trouvée</numerusform>
            <numerusform>%n trouvées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n found among those known here; Keepa was not asked for these words yet.</source>
        <translation>
            <numerusform>%n trouvée parmi celles connues ici ; ces mots n’ont pas encore été demandés à Keepa.</numerusform>
            <numerusform>%n trouvées parmi celles connues ici ; ces mots n’ont pas encore été demandés à Keepa.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n chosen, as many as Keepa takes</source>
        <translation>
            <numerusform>%n choisie, autant que Keepa en accepte</numerusform>
            <numerusform>%n choisies, autant que Keepa en accepte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n chosen</source>
        <translation>
            <numerusform>%n choisie</numerusform>
            <numerusform>%n choisies</numerusform>
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
    <name>desktop::ColumnChooser</name>
    <message>
        <source>Restore columns</source>
        <translation>Rétablir les colonnes</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>desktop::ComparePage</name>
    <message numerus="yes">
        <source>%1 · %2 · %n row(s)</source>
        <translation>
            <numerusform>%1 · %2 · %n ligne</numerusform>
            <numerusform>%1 · %2 · %n lignes</numerusform>
        </translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Colonnes</translation>
    </message>
    <message>
        <source>Choose two searches: tabs, or earlier ones from the history.</source>
        <translation>Choisissez deux recherches : des onglets, ou d’anciennes recherches de l’historique.</translation>
    </message>
    <message>
        <source>These searches are of two marketplaces: there is nothing to compare.</source>
        <translation>Ces recherches viennent de deux places de marché : il n’y a rien à comparer.</translation>
    </message>
    <message>
        <source>Reading the cache…</source>
        <translation>Lecture du cache…</translation>
    </message>
    <message>
        <source>%1 new · %2 gone · %3 changed · %4 unchanged</source>
        <translation>%1 nouveaux · %2 disparus · %3 modifiés · %4 inchangés</translation>
    </message>
</context>
<context>
    <name>desktop::ComparisonModel</name>
    <message>
        <source>new</source>
        <translation>nouveau</translation>
    </message>
    <message>
        <source>gone</source>
        <translation>disparu</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>modifié</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>inchangé</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Modifier</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Produit</translation>
    </message>
    <message>
        <source>ASIN</source>
        <translation>ASIN</translation>
    </message>
</context>
<context>
    <name>desktop::CostEdits</name>
    <message>
        <source>Cost of %1</source>
        <translation>Coût de %1</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rétablir</translation>
    </message>
    <message numerus="yes">
        <source>Cost of %n product(s)</source>
        <translation>
            <numerusform>Coût de %n produit</numerusform>
            <numerusform>Coût de %n produits</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>Annuler : %1</translation>
    </message>
    <message>
        <source>Redo: %1</source>
        <translation>Rétablir : %1</translation>
    </message>
</context>
<context>
    <name>desktop::CostEntry</name>
    <message>
        <source>Cost of a unit in %1</source>
        <translation>Coût à l’unité en %1</translation>
    </message>
</context>
<context>
    <name>desktop::DetailsHeader</name>
    <message>
        <source>Amazon</source>
        <translation>Amazon</translation>
    </message>
    <message>
        <source>Open the product&apos;s page at Amazon</source>
        <translation>Ouvrir la page du produit chez Amazon</translation>
    </message>
    <message>
        <source>Keepa</source>
        <translation>Keepa</translation>
    </message>
    <message>
        <source>Open the product&apos;s page at Keepa</source>
        <translation>Ouvrir la page du produit chez Keepa</translation>
    </message>
    <message>
        <source>profit %1</source>
        <translation>profit %1</translation>
    </message>
    <message>
        <source>ROI %1</source>
        <translation>ROI %1</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Plus</translation>
    </message>
    <message>
        <source>Links of your own, from the settings</source>
        <translation>Vos propres liens, depuis les réglages</translation>
    </message>
</context>
<context>
    <name>desktop::DetailsPanel</name>
    <message>
        <source>Select a product in the table to see its chart, its calculator and its score.</source>
        <translation>Sélectionnez un produit du tableau pour voir son graphique, son calculateur et son score.</translation>
    </message>
    <message>
        <source>Details of the product</source>
        <translation>Détails du produit</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>Graphique</translation>
    </message>
    <message>
        <source>Calculator</source>
        <translation>Calculateur</translation>
    </message>
    <message>
        <source>Score explained</source>
        <translation>Score expliqué</translation>
    </message>
    <message>
        <source>The assumptions have changed since this row was scored.</source>
        <translation>Les hypothèses ont changé depuis que cette ligne a été notée.</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>Faits</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>Avertissements</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucun</translation>
    </message>
    <message>
        <source>The history could not be read from the cache: %1</source>
        <translation>L’historique n’a pas pu être lu dans le cache : %1</translation>
    </message>
    <message>
        <source>The cache keeps no history of this product. Refresh it to fetch one; with Keepa, history costs no further token.</source>
        <translation>Le cache n’a pas d’historique de ce produit. Actualisez-le pour en obtenir un ; chez Keepa, l’historique ne coûte pas de jeton de plus.</translation>
    </message>
</context>
<context>
    <name>desktop::FeeSettings</name>
    <message>
        <source>Fees</source>
        <translation>Frais</translation>
    </message>
    <message>
        <source>Amazon&apos;s fees change from time to time, so their tables are dated. The one in force today is used wherever Keepa does not tell a product&apos;s own fee at that price; what a table does not hold is by Keepa&apos;s figures.</source>
        <translation>Les frais d’Amazon changent de temps en temps : leurs tables sont donc datées. Celle en vigueur aujourd’hui sert partout où Keepa n’indique pas les frais propres du produit à ce prix ; ce qu’une table ne contient pas suit les chiffres de Keepa.</translation>
    </message>
    <message>
        <source>Fee tables</source>
        <translation>Tables de frais</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Colonnes</translation>
    </message>
    <message>
        <source>A table of your own takes precedence while it is valid: a JSON file in %1, read when the program starts.</source>
        <translation>Une table à vous a priorité tant qu’elle est valable : un fichier JSON dans %1, lu au démarrage du programme.</translation>
    </message>
</context>
<context>
    <name>desktop::FeeTablesModel</name>
    <message>
        <source>in force today</source>
        <translation>en vigueur aujourd’hui</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>pas encore</translation>
    </message>
    <message>
        <source>no longer</source>
        <translation>plus</translation>
    </message>
    <message>
        <source>replaced by another</source>
        <translation>remplacée par une autre</translation>
    </message>
    <message>
        <source>until further notice</source>
        <translation>jusqu’à nouvel ordre</translation>
    </message>
    <message>
        <source>built in</source>
        <translation>intégrée</translation>
    </message>
    <message>
        <source>own: %1</source>
        <translation>à vous : %1</translation>
    </message>
    <message>
        <source>referral and fulfilment</source>
        <translation>commission et expédition</translation>
    </message>
    <message>
        <source>fulfilment</source>
        <translation>expédition</translation>
    </message>
    <message>
        <source>referral</source>
        <translation>commission</translation>
    </message>
    <message>
        <source>media alone</source>
        <translation>médias seuls</translation>
    </message>
    <message>
        <source>Marketplace</source>
        <translation>Place de marché</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>En vigueur</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>Valable du</translation>
    </message>
    <message>
        <source>Valid to</source>
        <translation>Valable au</translation>
    </message>
    <message>
        <source>Checked on</source>
        <translation>Vérifiée le</translation>
    </message>
    <message>
        <source>Whose</source>
        <translation>À qui</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>Contient</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
</context>
<context>
    <name>desktop::FigureList</name>
    <message>
        <source>%1: %2</source>
        <translation>%1 : %2</translation>
    </message>
</context>
<context>
    <name>desktop::FilterChips</name>
    <message>
        <source>Active filters</source>
        <translation>Filtres actifs</translation>
    </message>
    <message>
        <source>Clear all</source>
        <translation>Tout effacer</translation>
    </message>
    <message>
        <source>not %1</source>
        <translation>pas %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>A filter and what it is set to: &quot;Sales rank: 10,000–50,000&quot;</extracomment>
        <translation>%1 : %2</translation>
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
    <name>desktop::FilterHistory</name>
    <message>
        <source>Filters</source>
        <extracomment>What is undone, behind &quot;Undo&quot;, where more than one filter was changed at once</extracomment>
        <translation>Filtres</translation>
    </message>
    <message>
        <source>Undo</source>
        <extracomment>%1 is what is undone: the name of a filter</extracomment>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Redo</source>
        <extracomment>%1 is what is done again: the name of a filter</extracomment>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>Undo %1</source>
        <translation>Annuler %1</translation>
    </message>
    <message>
        <source>Redo %1</source>
        <translation>Rétablir %1</translation>
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
    <message>
        <source>Paste Keepa link</source>
        <translation>Coller un lien Keepa</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>et %n de plus</numerusform>
            <numerusform>et %n de plus</numerusform>
        </translation>
    </message>
    <message>
        <source>Fill the form from a link of Keepa&apos;s Product Finder in the clipboard</source>
        <translation>Remplit le formulaire depuis un lien du Product Finder de Keepa dans le presse-papiers</translation>
    </message>
    <message>
        <source>The clipboard holds no link of Keepa&apos;s Product Finder: nothing was changed.</source>
        <translation>Le presse-papiers ne contient pas de lien du Product Finder de Keepa : rien n’a été modifié.</translation>
    </message>
    <message numerus="yes">
        <source>%n filter(s) filled in from the link.</source>
        <translation>
            <numerusform>%n filtre rempli depuis le lien.</numerusform>
            <numerusform>%n filtres remplis depuis le lien.</numerusform>
        </translation>
    </message>
    <message>
        <source>Taken to the day: %1.</source>
        <translation>Arrondi au jour : %1.</translation>
    </message>
    <message>
        <source>Left out, because no filter here can hold it:</source>
        <translation>Laissé de côté, faute de filtre correspondant :</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Presets</source>
        <translation>Préréglages</translation>
    </message>
    <message>
        <source>The preset “%1” is deleted.</source>
        <translation>Le préréglage « %1 » est supprimé.</translation>
    </message>
</context>
<context>
    <name>desktop::FirstRun</name>
    <message>
        <source>Welcome to Gleaner</source>
        <translation>Bienvenue dans Gleaner</translation>
    </message>
    <message>
        <source>Look around in the &amp;demo</source>
        <translation>Découvrir avec la &amp;démo</translation>
    </message>
    <message>
        <source>Made-up products, kept apart from real ones. Needs nothing and costs nothing; you can leave it for real products at any time.</source>
        <translation>Des produits inventés, tenus à l’écart des vrais. Ne demande rien et ne coûte rien ; vous pouvez la quitter pour de vrais produits à tout moment.</translation>
    </message>
    <message>
        <source>Use my &amp;Keepa key</source>
        <translation>Utiliser ma clé &amp;Keepa</translation>
    </message>
    <message>
        <source>Real products. Needs a subscription to the API of keepa.com; each search says what it costs before it runs.</source>
        <translation>De vrais produits. Demande un abonnement à l’API de keepa.com ; chaque recherche dit son coût avant de partir.</translation>
    </message>
    <message>
        <source>Marketplace</source>
        <translation>Place de marché</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Passer</translation>
    </message>
    <message>
        <source>Goes to the window as it is (Esc)</source>
        <translation>Va à la fenêtre telle quelle (Échap)</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>The step before</source>
        <translation>L’étape précédente</translation>
    </message>
    <message>
        <source>&amp;Profile</source>
        <translation>&amp;Profil</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>What a product must bring for a verdict; each can be changed in the settings</source>
        <translation>Ce qu’un produit doit rapporter pour un verdict ; chacun se modifie dans les réglages</translation>
    </message>
    <message>
        <source>Balanced: a fair return at a fair pace</source>
        <translation>Équilibré : un bon rendement à bonne allure</translation>
    </message>
    <message>
        <source>Velocity: what sells fast</source>
        <translation>Vélocité : ce qui se vend vite</translation>
    </message>
    <message>
        <source>Textbook: slow and seasonal, with a high return</source>
        <translation>Manuels : lent et saisonnier, à haut rendement</translation>
    </message>
    <message>
        <source>A unit &amp;costs</source>
        <translation>Une unité &amp;coûte</translation>
    </message>
    <message>
        <source>Cost rule</source>
        <translation>Règle de coût</translation>
    </message>
    <message>
        <source>Of a unit whose cost you have not typed</source>
        <translation>D’une unité dont vous n’avez pas saisi le coût</translation>
    </message>
    <message>
        <source>a share of the sell price</source>
        <translation>une part du prix de vente</translation>
    </message>
    <message>
        <source>the same amount each</source>
        <translation>le même montant chacune</translation>
    </message>
    <message>
        <source>only what I type</source>
        <translation>seulement ce que je saisis</translation>
    </message>
    <message>
        <source>Cost of a unit</source>
        <translation>Coût à l’unité</translation>
    </message>
    <message>
        <source>Wanted &amp;ROI</source>
        <translation>&amp;ROI voulu</translation>
    </message>
    <message>
        <source>Wanted ROI</source>
        <translation>ROI voulu</translation>
    </message>
    <message>
        <source>Max cost is worked out for it</source>
        <translation>Le coût maximal est calculé pour lui</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>For each product Gleaner works out the highest cost at which you still earn the wanted ROI.</source>
        <translation>Pour chaque produit, Gleaner calcule le coût le plus haut auquel vous gagnez encore le ROI voulu.</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation>Étape %1 sur %2</translation>
    </message>
    <message>
        <source>Where do the products come from?</source>
        <translation>D’où viennent les produits ?</translation>
    </message>
    <message>
        <source>Where do you sell?</source>
        <translation>Où vendez-vous ?</translation>
    </message>
    <message>
        <source>What does a unit cost you?</source>
        <translation>Que vous coûte une unité ?</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Commencer</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Suivant</translation>
    </message>
    <message>
        <source>Shows an example search (Return)</source>
        <translation>Montre une recherche d’exemple (Entrée)</translation>
    </message>
    <message>
        <source>The next step (Return)</source>
        <translation>L’étape suivante (Entrée)</translation>
    </message>
    <message>
        <source>Without a cost a product has no ROI and no verdict; the table is sorted by what it could bring. Type a cost into a row and it has both.</source>
        <translation>Sans coût, un produit n’a ni ROI ni verdict ; le tableau est trié par ce qu’il pourrait rapporter. Saisissez un coût dans une ligne, et elle a les deux.</translation>
    </message>
    <message>
        <source>It stands in for costs that you do not know yet and is shown in italics as assumed. A cost that you type into a row beats it.</source>
        <translation>Elle remplace les coûts que vous ne connaissez pas encore et s’affiche en italique comme supposée. Un coût saisi dans une ligne l’emporte.</translation>
    </message>
    <message>
        <source>The profile could not be kept: %1</source>
        <translation>Le profil n’a pas pu être conservé : %1</translation>
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
    <message>
        <source>Fold this section</source>
        <translation>Replier cette section</translation>
    </message>
    <message>
        <source>Unfold this section</source>
        <translation>Déplier cette section</translation>
    </message>
</context>
<context>
    <name>desktop::FreshnessBar</name>
    <message>
        <source>%1 fresh</source>
        <translation>%1 frais</translation>
    </message>
    <message>
        <source>%1 stale</source>
        <translation>%1 périmés</translation>
    </message>
    <message>
        <source>%1 expired</source>
        <translation>%1 expirés</translation>
    </message>
    <message>
        <source>Freshness: %1</source>
        <translation>Fraîcheur : %1</translation>
    </message>
    <message>
        <source>%1
Fresh entries are served for nothing. Stale ones are past their time and kept for use without Keepa. Expired ones go when the program starts next.</source>
        <translation>%1
Les entrées fraîches sont servies pour rien. Les périmées ont fait leur temps et restent pour l’usage sans Keepa. Les expirées partent au prochain démarrage.</translation>
    </message>
</context>
<context>
    <name>desktop::FrozenColumns</name>
    <message>
        <source>Columns that stay in view</source>
        <translation>Colonnes qui restent visibles</translation>
    </message>
</context>
<context>
    <name>desktop::GeneralSettings</name>
    <message>
        <source>General</source>
        <translation>Général</translation>
    </message>
    <message>
        <source>&amp;Marketplace</source>
        <translation>Place de &amp;marché</translation>
    </message>
    <message>
        <source>Where a new search looks</source>
        <translation>Où cherche une nouvelle recherche</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Apparence</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Langue</translation>
    </message>
    <message>
        <source>Of words, numbers and dates; changes at once</source>
        <translation>Des mots, nombres et dates ; change aussitôt</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Comme le système</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Thème</translation>
    </message>
    <message>
        <source>Changes at once</source>
        <translation>Change aussitôt</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>Vie privée</translation>
    </message>
    <message>
        <source>Show &amp;pictures of products</source>
        <translation>Afficher les &amp;images des produits</translation>
    </message>
    <message>
        <source>They are loaded from Amazon&apos;s image servers</source>
        <translation>Elles sont chargées depuis les serveurs d’images d’Amazon</translation>
    </message>
    <message>
        <source>Pictures come from Amazon&apos;s image servers, which then see which products are looked at. Nothing else is sent to anybody but Keepa.</source>
        <translation>Les images viennent des serveurs d’images d’Amazon, qui voient alors quels produits sont regardés. Rien d’autre n’est envoyé à quiconque sauf Keepa.</translation>
    </message>
</context>
<context>
    <name>desktop::KeepaSettings</name>
    <message>
        <source>Keepa</source>
        <translation>Keepa</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Jetons</translation>
    </message>
    <message>
        <source>&amp;Reserve</source>
        <translation>&amp;Réserve</translation>
    </message>
    <message>
        <source>Tokens that long searches leave for single clicks</source>
        <translation>Jetons que les longues recherches laissent pour les clics isolés</translation>
    </message>
    <message>
        <source> tokens</source>
        <translation> jetons</translation>
    </message>
    <message>
        <source>Takes effect when the program starts next.</source>
        <translation>Prend effet au prochain démarrage du programme.</translation>
    </message>
</context>
<context>
    <name>desktop::KeyForm</name>
    <message>
        <source>&amp;Key</source>
        <translation>&amp;Clé</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Clé</translation>
    </message>
    <message>
        <source>The access key of keepa.com, 64 letters and digits; it is never shown</source>
        <translation>La clé d’accès de keepa.com, 64 lettres et chiffres ; elle n’est jamais affichée</translation>
    </message>
    <message>
        <source>Paste a key here</source>
        <translation>Collez une clé ici</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Tester</translation>
    </message>
    <message>
        <source>Asks Keepa for this key&apos;s balance; costs no token</source>
        <translation>Demande à Keepa le solde de cette clé ; ne coûte aucun jeton</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Utiliser</translation>
    </message>
    <message>
        <source>Keeps the key and uses it from now on, unless Keepa refuses it (Return)</source>
        <translation>Conserve la clé et l’utilise désormais, sauf si Keepa la refuse (Entrée)</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Oublier</translation>
    </message>
    <message>
        <source>Removes the key from where it is kept</source>
        <translation>Supprime la clé de l’endroit où elle est conservée</translation>
    </message>
    <message>
        <source>This is the demo: it needs no key. Leave the demo to use one.</source>
        <translation>C’est la démo : elle n’a pas besoin de clé. Quittez la démo pour en utiliser une.</translation>
    </message>
    <message>
        <source>No key is set. Without one the cache still answers, but nothing new is found.</source>
        <translation>Aucune clé n’est définie. Sans elle, le cache répond encore, mais rien de nouveau n’est trouvé.</translation>
    </message>
    <message>
        <source>The key in use comes from the environment variable %1, which wins over a key kept here.</source>
        <translation>La clé utilisée vient de la variable d’environnement %1, qui l’emporte sur une clé conservée ici.</translation>
    </message>
    <message>
        <source>A key is kept in the system&apos;s keychain and in use.</source>
        <translation>Une clé est conservée dans le trousseau du système et utilisée.</translation>
    </message>
    <message>
        <source>A key is kept in a file that only you can read, and in use.</source>
        <translation>Une clé est conservée dans un fichier que vous seul pouvez lire, et utilisée.</translation>
    </message>
    <message>
        <source>Asking Keepa…</source>
        <translation>Question à Keepa…</translation>
    </message>
    <message>
        <source>The key works: %1 tokens left, %2 more each minute.</source>
        <translation>La clé fonctionne : %1 jetons restants, %2 de plus chaque minute.</translation>
    </message>
    <message>
        <source>Keepa answered, but this key has no subscription to the API.</source>
        <translation>Keepa a répondu, mais cette clé n’a pas d’abonnement à l’API.</translation>
    </message>
    <message>
        <source>Keepa does not accept this key.</source>
        <translation>Keepa n’accepte pas cette clé.</translation>
    </message>
    <message>
        <source>The key could not be kept: %1</source>
        <translation>La clé n’a pas pu être conservée : %1</translation>
    </message>
    <message>
        <source>The key is in use.</source>
        <translation>La clé est utilisée.</translation>
    </message>
    <message>
        <source>Keep the key in a file?</source>
        <translation>Conserver la clé dans un fichier ?</translation>
    </message>
    <message>
        <source>This system offers no keychain to keep the key in.</source>
        <translation>Ce système n’offre pas de trousseau où conserver la clé.</translation>
    </message>
    <message>
        <source>It can be kept unencrypted in a file of the data folder that only your user can read. Whoever has your user&apos;s rights, or a copy of your disk, can then read it. Otherwise set the environment variable KEEPA_API_KEY before each start.</source>
        <translation>Elle peut être conservée en clair dans un fichier du dossier de données que seul votre utilisateur peut lire. Quiconque a les droits de votre utilisateur, ou une copie de votre disque, peut alors la lire. Sinon, définissez la variable d’environnement KEEPA_API_KEY avant chaque démarrage.</translation>
    </message>
    <message>
        <source>Keep in a file</source>
        <translation>Conserver dans un fichier</translation>
    </message>
    <message>
        <source>The key could not be removed: %1</source>
        <translation>La clé n’a pas pu être supprimée : %1</translation>
    </message>
    <message>
        <source>The key is forgotten.</source>
        <translation>La clé est oubliée.</translation>
    </message>
</context>
<context>
    <name>desktop::LegendEntry</name>
    <message>
        <source>%1: %2</source>
        <translation>%1 : %2</translation>
    </message>
    <message>
        <source>%1: no history of it came with this product</source>
        <translation>%1 : aucun historique n’est venu avec ce produit</translation>
    </message>
    <message>
        <source>Hide %1</source>
        <translation>Masquer %1</translation>
    </message>
    <message>
        <source>Show %1</source>
        <translation>Afficher %1</translation>
    </message>
</context>
<context>
    <name>desktop::LinkSettings</name>
    <message>
        <source>Links</source>
        <translation>Liens</translation>
    </message>
    <message>
        <source>Pages of your own choice, opened from a product&apos;s details. In an address these stand for the product&apos;s own: %1. Where a product lacks one, the link is not offered.</source>
        <translation>Des pages de votre choix, ouvertes depuis les détails d’un produit. Dans une adresse, ceci désigne ce qui est propre au produit : %1. Là où il manque à un produit, le lien n’est pas proposé.</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Colonnes</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Another link; type its name and its address</source>
        <translation>Un autre lien ; saisissez son nom et son adresse</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Removes the chosen link</source>
        <translation>Supprime le lien choisi</translation>
    </message>
    <message>
        <source>Line %1 needs a name.</source>
        <translation>La ligne %1 demande un nom.</translation>
    </message>
    <message>
        <source>The address in line %1 asks for something else than these.</source>
        <translation>L’adresse de la ligne %1 demande autre chose que cela.</translation>
    </message>
    <message>
        <source>Line %1 needs an address that begins with https://.</source>
        <translation>La ligne %1 demande une adresse qui commence par https://.</translation>
    </message>
</context>
<context>
    <name>desktop::LogModel</name>
    <message>
        <source>debug</source>
        <translation>débogage</translation>
    </message>
    <message>
        <source>info</source>
        <translation>info</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>avertissement</translation>
    </message>
    <message>
        <source>error</source>
        <translation>erreur</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Niveau</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Partie</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Message</translation>
    </message>
</context>
<context>
    <name>desktop::LogPanel</name>
    <message>
        <source>Least level</source>
        <translation>Niveau minimal</translation>
    </message>
    <message>
        <source>Shows messages of this level and above</source>
        <translation>Montre les messages de ce niveau et au-dessus</translation>
    </message>
    <message>
        <source>every level</source>
        <translation>tous les niveaux</translation>
    </message>
    <message>
        <source>%1 and above</source>
        <translation>%1 et au-dessus</translation>
    </message>
    <message>
        <source>Part of the program</source>
        <translation>Partie du programme</translation>
    </message>
    <message>
        <source>Shows the messages of one part of the program</source>
        <translation>Montre les messages d’une partie du programme</translation>
    </message>
    <message>
        <source>every part</source>
        <translation>toutes les parties</translation>
    </message>
    <message>
        <source>Words in the message</source>
        <translation>Mots du message</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>Suivre</translation>
    </message>
    <message>
        <source>Keeps the newest message in view</source>
        <translation>Garde le dernier message visible</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Copies the chosen messages, or all in view; keys and passwords are not in them (Ctrl+C)</source>
        <translation>Copie les messages choisis, ou tous ceux affichés ; clés et mots de passe n’y figurent pas (Ctrl+C)</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Vider</translation>
    </message>
    <message>
        <source>Empties this list; a log file keeps its lines</source>
        <translation>Vide cette liste ; un fichier journal garde ses lignes</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Colonnes</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>%n message</numerusform>
            <numerusform>%n messages</numerusform>
        </translation>
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
        <source>Last search</source>
        <translation>Dernière recherche</translation>
    </message>
    <message>
        <source>Selection</source>
        <translation>Sélection</translation>
    </message>
    <message>
        <source>Close: %1</source>
        <translation>Fermer : %1</translation>
    </message>
</context>
<context>
    <name>desktop::ManualWindow</name>
    <message>
        <source>Manual</source>
        <translation>Manuel</translation>
    </message>
    <message>
        <source>Find in the manual</source>
        <translation>Chercher dans le manuel</translation>
    </message>
    <message>
        <source>Goes to these words; Return goes on (%1)</source>
        <translation>Va à ces mots ; Entrée continue (%1)</translation>
    </message>
    <message>
        <source>These words are not in it.</source>
        <translation>Ces mots n’y sont pas.</translation>
    </message>
    <message>
        <source>Chapters</source>
        <translation>Chapitres</translation>
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
    <name>desktop::NamedCategories</name>
    <message>
        <source>Category %1</source>
        <translation>Catégorie %1</translation>
    </message>
</context>
<context>
    <name>desktop::NoticeStrip</name>
    <message>
        <source>Notice</source>
        <translation>Avis</translation>
    </message>
    <message>
        <source>Dismiss the notice</source>
        <translation>Fermer l’avis</translation>
    </message>
</context>
<context>
    <name>desktop::PlotCanvas</name>
    <message>
        <source>Chart of prices, sales rank and offers</source>
        <translation>Graphique des prix, du rang de vente et des offres</translation>
    </message>
    <message>
        <source>d MMM</source>
        <extracomment>A day on the time axis of a chart, in the format of QDateTime</extracomment>
        <translation>d MMM</translation>
    </message>
    <message>
        <source>MMM yy</source>
        <extracomment>A month on the time axis of a chart, in the format of QDateTime</extracomment>
        <translation>MMM yy</translation>
    </message>
</context>
<context>
    <name>desktop::PresetBar</name>
    <message>
        <source>Presets</source>
        <translation>Préréglages</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Enregistrer…</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Renommer</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Monter</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Descendre</translation>
    </message>
    <message>
        <source>Save the filters</source>
        <translation>Enregistrer les filtres</translation>
    </message>
    <message>
        <source>Name of the preset</source>
        <translation>Nom du préréglage</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Replace the preset?</source>
        <translation>Remplacer le préréglage ?</translation>
    </message>
    <message>
        <source>There is a preset “%1” already. Its filters would be lost.</source>
        <translation>Il y a déjà un préréglage « %1 ». Ses filtres seraient perdus.</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Remplacer</translation>
    </message>
</context>
<context>
    <name>desktop::PresetList</name>
    <message>
        <source>amazon.%1 has no category “%2” that is known here.</source>
        <translation>amazon.%1 n’a pas de catégorie « %2 » connue ici.</translation>
    </message>
    <message>
        <source>Key: %1</source>
        <translation>Touche : %1</translation>
    </message>
    <message>
        <source>%1  %2</source>
        <extracomment>The key that chooses a preset, and its name</extracomment>
        <translation>%1  %2</translation>
    </message>
</context>
<context>
    <name>desktop::PriceChart</name>
    <message>
        <source>Best rank at the top</source>
        <translation>Meilleur rang en haut</translation>
    </message>
    <message>
        <source>Logarithmic rank axis</source>
        <translation>Axe du rang logarithmique</translation>
    </message>
    <message>
        <source>All</source>
        <extracomment>All the days of a chart, on a small button</extracomment>
        <translation>Tout</translation>
    </message>
    <message>
        <source>All the history there is</source>
        <translation>Tout l’historique disponible</translation>
    </message>
    <message numerus="yes">
        <source>The last %n day(s)</source>
        <translation>
            <numerusform>Le dernier jour</numerusform>
            <numerusform>Les %n derniers jours</numerusform>
        </translation>
    </message>
    <message>
        <source>days</source>
        <translation>jours</translation>
    </message>
    <message>
        <source>Rank axis</source>
        <translation>Axe du rang</translation>
    </message>
    <message>
        <source>How the sales rank is drawn</source>
        <translation>Comment le rang de vente est dessiné</translation>
    </message>
    <message>
        <source>At the last look, %1</source>
        <translation>Au dernier relevé, %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1 : %2</translation>
    </message>
</context>
<context>
    <name>desktop::ProfileForm</name>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source> of 100</source>
        <translation> sur 100</translation>
    </message>
    <message>
        <source> months</source>
        <translation> mois</translation>
    </message>
    <message>
        <source> days</source>
        <translation> jours</translation>
    </message>
    <message>
        <source> hours</source>
        <translation> heures</translation>
    </message>
</context>
<context>
    <name>desktop::ProfileSettings</name>
    <message>
        <source>Profiles</source>
        <translation>Profils</translation>
    </message>
    <message>
        <source>Duplicate…</source>
        <translation>Dupliquer…</translation>
    </message>
    <message>
        <source>Another profile with these values</source>
        <translation>Un autre profil avec ces valeurs</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Renommer…</translation>
    </message>
    <message>
        <source>Profiles of your own only</source>
        <translation>Seulement vos propres profils</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importer…</translation>
    </message>
    <message>
        <source>Reads a profile from a JSON file</source>
        <translation>Lit un profil dans un fichier JSON</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporter…</translation>
    </message>
    <message>
        <source>Writes this profile to a JSON file</source>
        <translation>Écrit ce profil dans un fichier JSON</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Searches score by these values from now on</source>
        <translation>Les recherches notent désormais selon ces valeurs</translation>
    </message>
    <message>
        <source>Revert</source>
        <translation>Annuler les modifications</translation>
    </message>
    <message>
        <source>The values as they were saved</source>
        <translation>Les valeurs telles qu’enregistrées</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Réinitialiser</translation>
    </message>
    <message>
        <source>Removes this profile</source>
        <translation>Supprime ce profil</translation>
    </message>
    <message>
        <source>The values that the program came with</source>
        <translation>Les valeurs fournies avec le programme</translation>
    </message>
    <message>
        <source>These values cannot be: %1</source>
        <translation>Ces valeurs sont impossibles : %1</translation>
    </message>
    <message>
        <source>The cache cannot be read: %1</source>
        <translation>Le cache ne peut être lu : %1</translation>
    </message>
    <message>
        <source>The cache holds no product to compare with.</source>
        <translation>Le cache ne contient aucun produit à comparer.</translation>
    </message>
    <message numerus="yes">
        <source>Of %n cached product(s) %1 get a better verdict and %2 a worse one.</source>
        <translation>
            <numerusform>Sur %n produit du cache, %1 ont un meilleur verdict et %2 un moins bon.</numerusform>
            <numerusform>Sur %n produits du cache, %1 ont un meilleur verdict et %2 un moins bon.</numerusform>
        </translation>
    </message>
    <message>
        <source>That did not work: %1</source>
        <translation>Cela n’a pas marché : %1</translation>
    </message>
    <message>
        <source>Saved. Searches score by it from now on.</source>
        <translation>Enregistré. Les recherches notent désormais selon lui.</translation>
    </message>
    <message>
        <source>Done.</source>
        <translation>Fait.</translation>
    </message>
    <message>
        <source>Name of the profile</source>
        <translation>Nom du profil</translation>
    </message>
    <message>
        <source>There is a profile “%1” already.</source>
        <translation>Il y a déjà un profil « %1 ».</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Dupliquer</translation>
    </message>
    <message>
        <source>%1 copy</source>
        <translation>%1 (copie)</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Renommer</translation>
    </message>
    <message>
        <source>Import a profile</source>
        <translation>Importer un profil</translation>
    </message>
    <message>
        <source>Profiles (*.json)</source>
        <translation>Profils (*.json)</translation>
    </message>
    <message>
        <source>The file cannot be read: %1</source>
        <translation>Le fichier ne peut être lu : %1</translation>
    </message>
    <message>
        <source>That is no profile: %1</source>
        <translation>Ce n’est pas un profil : %1</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importer</translation>
    </message>
    <message>
        <source>%1 imported</source>
        <translation>%1 (importé)</translation>
    </message>
    <message>
        <source>Export a profile</source>
        <translation>Exporter un profil</translation>
    </message>
    <message>
        <source>Written.</source>
        <translation>Écrit.</translation>
    </message>
    <message>
        <source>The file cannot be written: %1</source>
        <translation>Le fichier ne peut être écrit : %1</translation>
    </message>
</context>
<context>
    <name>desktop::ProfitCurve</name>
    <message>
        <source>Profit over price</source>
        <translation>Profit selon le prix</translation>
    </message>
    <message>
        <source>Profit over price. Shaded: prices that earn less than a lower one. Click to try a price.</source>
        <translation>Profit selon le prix. Ombré : prix qui rapportent moins qu’un prix plus bas. Cliquez pour essayer un prix.</translation>
    </message>
    <message>
        <source>From %1 to %2 it earns less than just below.</source>
        <translation>De %1 à %2, cela rapporte moins que juste en dessous.</translation>
    </message>
    <message>
        <source>Not enough is known to draw the profit</source>
        <translation>On n’en sait pas assez pour dessiner le profit</translation>
    </message>
    <message>
        <source>price</source>
        <translation>prix</translation>
    </message>
</context>
<context>
    <name>desktop::ProgramActions</name>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Aide</translation>
    </message>
    <message>
        <source>Se&amp;ttings…</source>
        <translation>Ré&amp;glages…</translation>
    </message>
    <message>
        <source>Key, cache, profiles, fees, language, theme</source>
        <translation>Clé, cache, profils, frais, langue, thème</translation>
    </message>
    <message>
        <source>&amp;Manual</source>
        <translation>&amp;Manuel</translation>
    </message>
    <message>
        <source>How a search goes, and how its results are read</source>
        <translation>Comment va une recherche, et comment se lisent ses résultats</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>&amp;Touches</translation>
    </message>
    <message>
        <source>Everything that can be done by keyboard</source>
        <translation>Tout ce qui se fait au clavier</translation>
    </message>
    <message>
        <source>&amp;First steps…</source>
        <translation>&amp;Premiers pas…</translation>
    </message>
    <message>
        <source>Key, marketplace and cost rule, one after the other</source>
        <translation>Clé, place de marché et règle de coût, l’une après l’autre</translation>
    </message>
    <message>
        <source>Leave the &amp;demo</source>
        <translation>Quitter la &amp;démo</translation>
    </message>
    <message>
        <source>Try the &amp;demo</source>
        <translation>Essayer la &amp;démo</translation>
    </message>
    <message>
        <source>Back to real products</source>
        <translation>Retour aux vrais produits</translation>
    </message>
    <message>
        <source>Made-up products, kept apart from real ones</source>
        <translation>Des produits inventés, tenus à l’écart des vrais</translation>
    </message>
    <message>
        <source>&amp;About Gleaner</source>
        <translation>À propos de &amp;Gleaner</translation>
    </message>
    <message>
        <source>Versions and licences</source>
        <translation>Versions et licences</translation>
    </message>
</context>
<context>
    <name>desktop::QuickFilterField</name>
    <message>
        <source>Quick filter: words, roi&gt;30, bsr&lt;50k</source>
        <translation>Filtre rapide : mots, roi&gt;30, bsr&lt;50k</translation>
    </message>
    <message>
        <source>Quick filter</source>
        <translation>Filtre rapide</translation>
    </message>
    <message>
        <source>Shows only the rows that hold all of it: words of title, brand or ASIN, &quot;two words&quot;, -word, and columns such as roi&gt;30, bsr&lt;50k, verdict=buy</source>
        <translation>Ne montre que les lignes qui contiennent tout : mots du titre, de la marque ou de l’ASIN, &quot;deux mots&quot;, -mot, et des colonnes comme roi&gt;30, bsr&lt;50k, verdict=buy</translation>
    </message>
</context>
<context>
    <name>desktop::RejectDialog</name>
    <message>
        <source>Reject</source>
        <translation>Rejeter</translation>
    </message>
    <message numerus="yes">
        <source>%n product(s)</source>
        <translation>
            <numerusform>%n produit</numerusform>
            <numerusform>%n produits</numerusform>
        </translation>
    </message>
    <message>
        <source>Profit too small</source>
        <translation>Profit trop faible</translation>
    </message>
    <message>
        <source>Sells too slowly</source>
        <translation>Se vend trop lentement</translation>
    </message>
    <message>
        <source>Too many sellers</source>
        <translation>Trop de vendeurs</translation>
    </message>
    <message>
        <source>Amazon sells it</source>
        <translation>Amazon le vend</translation>
    </message>
    <message>
        <source>Gated or restricted</source>
        <translation>Soumis à autorisation</translation>
    </message>
    <message>
        <source>Brand complains</source>
        <translation>La marque se plaint</translation>
    </message>
    <message>
        <source>Too large or heavy</source>
        <translation>Trop grand ou lourd</translation>
    </message>
    <message>
        <source>Hazardous</source>
        <translation>Dangereux</translation>
    </message>
    <message>
        <source>No supplier</source>
        <translation>Pas de fournisseur</translation>
    </message>
</context>
<context>
    <name>desktop::RejectsModel</name>
    <message>
        <source>Yes</source>
        <translation>Oui</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Non</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Produit</translation>
    </message>
    <message>
        <source>ASIN</source>
        <translation>ASIN</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>Price then</source>
        <translation>Prix alors</translation>
    </message>
    <message>
        <source>Offers then</source>
        <translation>Offres alors</translation>
    </message>
    <message>
        <source>Amazon then</source>
        <translation>Amazon alors</translation>
    </message>
    <message>
        <source>Rejected on</source>
        <translation>Rejeté le</translation>
    </message>
    <message>
        <source>Amazon left the listing</source>
        <translation>Amazon a quitté l’annonce</translation>
    </message>
    <message>
        <source>price %1 → %2</source>
        <translation>prix %1 → %2</translation>
    </message>
    <message>
        <source>offers %1 → %2</source>
        <translation>offres %1 → %2</translation>
    </message>
</context>
<context>
    <name>desktop::ResultsHeader</name>
    <message>
        <source>Columns</source>
        <translation>Colonnes</translation>
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
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>Graphique</translation>
    </message>
    <message>
        <source>Add to the buy list</source>
        <translation>Ajouter à la liste d’achat</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Rejeter</translation>
    </message>
    <message>
        <source>Type a cost</source>
        <translation>Saisir un coût</translation>
    </message>
    <message>
        <source>Forget the typed cost</source>
        <translation>Oublier le coût saisi</translation>
    </message>
    <message>
        <source>Copy rows with headings</source>
        <translation>Copier les lignes avec en-têtes</translation>
    </message>
    <message>
        <source>Copy this column&apos;s cells</source>
        <translation>Copier les cellules de cette colonne</translation>
    </message>
    <message>
        <source>Sort by this column</source>
        <translation>Trier par cette colonne</translation>
    </message>
    <message>
        <source>Sort by this column too</source>
        <translation>Trier aussi par cette colonne</translation>
    </message>
    <message>
        <source>Columns…</source>
        <translation>Colonnes…</translation>
    </message>
    <message>
        <source>Sort by “%1”</source>
        <translation>Trier par « %1 »</translation>
    </message>
    <message>
        <source>Sort by “%1” too</source>
        <translation>Trier aussi par « %1 »</translation>
    </message>
    <message>
        <source>Hide “%1”</source>
        <translation>Masquer « %1 »</translation>
    </message>
    <message>
        <source>Keep all up to “%1” in view</source>
        <translation>Garder visible tout jusqu’à « %1 »</translation>
    </message>
    <message>
        <source>Keep no column in view</source>
        <translation>Ne garder aucune colonne visible</translation>
    </message>
    <message>
        <source>Row height</source>
        <translation>Hauteur des lignes</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>Compacte</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normale</translation>
    </message>
    <message>
        <source>Roomy</source>
        <translation>Aérée</translation>
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
    <message>
        <source>Export to %1</source>
        <translation>Export vers %1</translation>
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
    <message>
        <source>Cached products under the profile “%1”</source>
        <translation>Produits du cache sous le profil « %1 »</translation>
    </message>
    <message numerus="yes">
        <source>%n product(s) scored anew</source>
        <translation>
            <numerusform>%n produit noté à nouveau</numerusform>
            <numerusform>%n produits notés à nouveau</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>desktop::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>Some of these changes count from the next start of the program on.</source>
        <translation>Certaines de ces modifications comptent à partir du prochain démarrage.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>What was changed stays (Esc)</source>
        <translation>Ce qui a été modifié reste (Échap)</translation>
    </message>
</context>
<context>
    <name>desktop::ShortcutSheet</name>
    <message>
        <source>Keys</source>
        <translation>Touches</translation>
    </message>
    <message>
        <source>What for, or which key</source>
        <translation>Pour quoi, ou quelle touche</translation>
    </message>
    <message>
        <source>Words to look for</source>
        <translation>Mots à chercher</translation>
    </message>
    <message>
        <source>Shows the keys that these words fit</source>
        <translation>Montre les touches qui répondent à ces mots</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Colonnes</translation>
    </message>
    <message>
        <source>No key fits these words.</source>
        <translation>Aucune touche ne répond à ces mots.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Closes this window (Esc)</source>
        <translation>Ferme cette fenêtre (Échap)</translation>
    </message>
</context>
<context>
    <name>desktop::ShortcutsModel</name>
    <message>
        <source>Tables</source>
        <translation>Tableaux</translation>
    </message>
    <message>
        <source>Row by row</source>
        <translation>Ligne par ligne</translation>
    </message>
    <message>
        <source>Column by column</source>
        <translation>Colonne par colonne</translation>
    </message>
    <message>
        <source>Page by page</source>
        <translation>Page par page</translation>
    </message>
    <message>
        <source>First and last row</source>
        <translation>Première et dernière ligne</translation>
    </message>
    <message>
        <source>Choose several rows</source>
        <translation>Choisir plusieurs lignes</translation>
    </message>
    <message>
        <source>Choose all rows</source>
        <translation>Choisir toutes les lignes</translation>
    </message>
    <message>
        <source>To the next control, or the one before</source>
        <translation>Au contrôle suivant, ou au précédent</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Partout</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Où</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Effet</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Touches</translation>
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
        <source>Keepa tokens left, the most that are kept, and how many come back per minute</source>
        <translation>Jetons Keepa restants, maximum conservé, et combien reviennent par minute</translation>
    </message>
    <message>
        <source>Keepa tokens: %1</source>
        <translation>Jetons Keepa&#xa0;:&#xa0;%1</translation>
    </message>
    <message>
        <source>Used up: searches wait until tokens have come back.</source>
        <translation>Épuisés : les recherches attendent que des jetons reviennent.</translation>
    </message>
    <message>
        <source>Low: a longer search may have to wait for tokens.</source>
        <translation>Bas : une longue recherche devra peut-être attendre des jetons.</translation>
    </message>
    <message>
        <source>Enough: searches need not wait.</source>
        <translation>Suffisant : les recherches n’ont pas à attendre.</translation>
    </message>
    <message>
        <source>Full: tokens that come back now are lost.</source>
        <translation>Plein : les jetons qui reviennent maintenant sont perdus.</translation>
    </message>
    <message>
        <source>full in %1</source>
        <translation>plein dans %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>+%1/min</source>
        <translation>+%1/min</translation>
    </message>
</context>
<context>
    <name>desktop::UndoBar</name>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>desktop::WindowPages</name>
    <message>
        <source>Buy list</source>
        <translation>Liste d’achat</translation>
    </message>
    <message>
        <source>Compare searches</source>
        <translation>Comparer les recherches</translation>
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
