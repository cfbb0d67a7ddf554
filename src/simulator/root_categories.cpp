// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/root_categories.h"

#include <array>

namespace simulator {

namespace {

using enum Kind;

// clang-format off
constexpr std::array<RootCategory, 39> kUsRoots {{
    {283155, "Books", Book}, {172282, "Electronics", Electronics},
    {1055398, "Home & Kitchen", Home}, {7141123011, "Clothing, Shoes & Jewelry", Wear},
    {165793011, "Toys & Games", Game}, {228013, "Tools & Home Improvement", Tool},
    {3375251, "Sports & Outdoors", Tool}, {15684181, "Automotive", Tool},
    {3760911, "Beauty & Personal Care", Beauty}, {3760901, "Health & Household", Beauty},
    {1064954, "Office Products", Office}, {2972638011, "Patio, Lawn & Garden", Home},
    {2619533011, "Pet Supplies", Pet}, {165796011, "Baby Products", Toy},
    {468642, "Video Games", Game}, {5174, "CDs & Vinyl", Media},
    {2625373011, "Movies & TV", Media}, {11091801, "Musical Instruments", Office},
    {2335752011, "Cell Phones & Accessories", Electronics}, {16310091, "Industrial & Scientific", Tool},
    {16310101, "Grocery & Gourmet Food", Food}, {2617941011, "Arts, Crafts & Sewing", Office},
    {2619525011, "Appliances", Home}, {229534, "Software", Media},
    {599858, "Magazine Subscriptions", Book}, {4991425011, "Collectibles & Fine Art", Other},
    {2238192011, "Gift Cards", Other}, {16333372011, "Amazon Devices & Accessories", Electronics},
    {265523, "Stores", Other}, {133140011, "Kindle Store", Digital},
    {2350149011, "Apps & Games", Digital}, {18145289011, "Audible Books & Originals", Digital},
    {163856011, "Digital Music", Digital}, {11260432011, "Handmade Products", Home},
    {18981045011, "Luxury Stores", Wear}, {2858778011, "Prime Video", Digital},
    {9013971011, "Video Shorts", Digital}, {10272111, "Everything Else", Other},
    {3561432011, "Credit & Payment Cards", Other},
}};

constexpr std::array<RootCategory, 35> kUkRoots {{
    {266239, "Books", Book}, {560798, "Electronics & Photo", Electronics},
    {340831031, "Computers & Accessories", Electronics}, {11052681, "Home & Kitchen", Home},
    {468292, "Toys & Games", Game}, {318949011, "Sports & Outdoors", Tool},
    {79903031, "DIY & Tools", Tool}, {11052671, "Garden", Home},
    {83450031, "Clothing", Wear}, {355005011, "Shoes", Wear},
    {193716031, "Jewellery", Wear}, {328228011, "Watches", Wear},
    {117332031, "Beauty", Beauty}, {65801031, "Health & Personal Care", Beauty},
    {59624031, "Baby", Toy}, {340834031, "Grocery", Food},
    {340840031, "Pet Supplies", Pet}, {248877031, "Automotive", Tool},
    {192413031, "Stationery & Office", Office}, {340837031, "Musical Instruments", Office},
    {300703, "PC & Video Games", Game}, {229816, "CDs & Vinyl", Media},
    {283920, "DVD & Blu-ray", Media}, {300435, "Software", Media},
    {341677031, "Kindle Store", Digital}, {5866054031, "Business, Industry & Science", Tool},
    {908798031, "Large Appliances", Home}, {213077031, "Lighting", Home},
    {2454166031, "Luggage", Wear}, {9699254031, "Handmade", Home},
    {3010085031, "Prime Video", Digital}, {77197031, "Digital Music", Digital},
    {1661657031, "Apps & Games", Digital}, {1571304031, "Gift Cards", Other},
    {72911031, "Everything Else", Other},
}};

constexpr std::array<RootCategory, 39> kDeRoots {{
    {186606, "Bücher", Book}, {52044011, "Fremdsprachige Bücher", Book},
    {562066, "Elektronik & Foto", Electronics}, {571860, "Kamera", Electronics},
    {340843031, "Computer & Zubehör", Electronics}, {3167641, "Küche, Haushalt & Wohnen", Home},
    {12950651, "Spielzeug", Toy}, {16435051, "Sport & Freizeit", Tool},
    {80084031, "Baumarkt", Tool}, {10925031, "Garten", Home},
    {77028031, "Fashion", Wear}, {355006011, "Schuhe & Handtaschen", Wear},
    {327472011, "Schmuck", Wear}, {193707031, "Uhren", Wear},
    {84230031, "Beauty", Beauty}, {64187031, "Drogerie & Körperpflege", Beauty},
    {355007011, "Baby", Toy}, {340846031, "Lebensmittel", Food},
    {340852031, "Haustier", Pet}, {78191031, "Auto & Motorrad", Tool},
    {192416031, "Bürobedarf", Office}, {340849031, "Musikinstrumente", Office},
    {300992, "Games", Game}, {255882, "Musik-CDs & Vinyl", Media},
    {284266, "DVD & Blu-ray", Media}, {301927, "Software", Media},
    {530484031, "Kindle-Shop", Digital}, {5866098031, "Gewerbe, Industrie", Tool},
    {908823031, "Elektro-Großgeräte", Home}, {213083031, "Beleuchtung", Home},
    {2454118031, "Koffer", Wear}, {9699311031, "Handmade", Home},
    {3010075031, "Prime Video", Digital}, {77195031, "Musik-Downloads", Digital},
    {1661648031, "Apps & Spiele", Digital}, {1571256031, "Geschenkgutscheine", Other},
    {12598632031, "Amazon-Geräte", Electronics}, {1161658, "Zeitschriften", Book},
    {72921031, "Sonstiges", Other},
}};

constexpr std::array<RootCategory, 31> kFrRoots {{
    {301061, "Livres", Book}, {52042011, "Livres anglais et étrangers", Book},
    {13921051, "High-Tech", Electronics}, {340858031, "Informatique", Electronics},
    {57004031, "Cuisine & Maison", Home}, {322086011, "Jeux et Jouets", Toy},
    {325614031, "Sports et Loisirs", Tool}, {590748031, "Bricolage", Tool},
    {3557027031, "Jardin", Home}, {340855031, "Vêtements", Wear},
    {215934031, "Chaussures", Wear}, {193710031, "Bijoux", Wear},
    {60649031, "Montres", Wear}, {197858031, "Beauté", Beauty},
    {197861031, "Hygiène et Santé", Beauty}, {206617031, "Bébé", Toy},
    {3635788031, "Épicerie", Food}, {1571268031, "Animalerie", Pet},
    {1571265031, "Auto et Moto", Tool}, {192419031, "Fournitures de bureau", Office},
    {340861031, "Instruments de musique", Office}, {530490, "Jeux vidéo", Game},
    {301062, "CD & Vinyles", Media}, {405322, "DVD & Blu-ray", Media},
    {530488, "Logiciels", Media}, {672108031, "Kindle", Digital},
    {5866109031, "Commerce, Industrie", Tool}, {908826031, "Gros électroménager", Home},
    {213080031, "Luminaires", Home}, {2454145031, "Bagages", Wear},
    {9699368031, "Handmade", Home},
}};

constexpr std::array<RootCategory, 32> kJpRoots {{
    {465392, "本", Book}, {52033011, "洋書", Book},
    {3210981, "家電&カメラ", Electronics}, {2127209051, "パソコン・周辺機器", Electronics},
    {3828871, "ホーム&キッチン", Home}, {13299531, "おもちゃ", Toy},
    {2277721051, "ホビー", Toy}, {14304371, "スポーツ&アウトドア", Tool},
    {2016929051, "DIY・工具・ガーデン", Tool}, {2229202051, "ファッション", Wear},
    {52374051, "ビューティー", Beauty}, {160384011, "ドラッグストア", Beauty},
    {344845011, "ベビー&マタニティ", Toy}, {57239051, "食品・飲料・お酒", Food},
    {2127212051, "ペット用品", Pet}, {2017304051, "車&バイク", Tool},
    {86731051, "文房具・オフィス用品", Office}, {2123629051, "楽器・音響機器", Office},
    {637394, "ゲーム", Game}, {561956, "ミュージック", Media},
    {561958, "DVD", Media}, {637392, "PCソフト", Media},
    {2250738051, "Kindleストア", Digital}, {3445393051, "産業・研究開発用品", Tool},
    {2277724051, "大型家電", Home}, {4976279051, "Amazonデバイス", Electronics},
    {7471077051, "Audible", Digital}, {2351649051, "Prime Video", Digital},
    {2381130051, "アプリ&ゲーム", Digital}, {2128134051, "デジタルミュージック", Digital},
    {4788676051, "Alexaスキル", Digital}, {2320455051, "ファイナンス", Other},
}};

constexpr std::array<RootCategory, 26> kCaRoots {{
    {916520, "Books", Book}, {916522, "Livres", Book},
    {667823011, "Electronics", Electronics}, {2206275011, "Home & Kitchen", Home},
    {6205517011, "Toys & Games", Game}, {2242989011, "Sports & Outdoors", Tool},
    {3006902011, "Tools", Tool}, {6205499011, "Patio", Home},
    {8604903011, "Clothing", Wear}, {8604915011, "Shoes", Wear},
    {6205496011, "Jewelry", Wear}, {2235620011, "Watches", Wear},
    {6205124011, "Beauty", Beauty}, {6205177011, "Health", Beauty},
    {3561346011, "Baby", Toy}, {6967215011, "Grocery", Food},
    {6205514011, "Pet", Pet}, {6948389011, "Automotive", Tool},
    {6205511011, "Office", Office}, {6916844011, "Musical Instruments", Office},
    {3198031, "Video Games", Game}, {916514, "Music", Media},
    {917972, "Movies & TV", Media}, {11076213011, "Industrial", Tool},
    {6205505011, "Luggage", Wear}, {2356392011, "Everything Else", Other},
}};

constexpr std::array<RootCategory, 31> kItRoots {{
    {411663031, "Libri", Book}, {433842031, "Libri in altre lingue", Book},
    {412609031, "Elettronica", Electronics}, {425916031, "Informatica", Electronics},
    {524015031, "Casa e cucina", Home}, {523997031, "Giochi e giocattoli", Toy},
    {524012031, "Sport", Tool}, {2454160031, "Fai da te", Tool},
    {635016031, "Giardino", Home}, {2844433031, "Abbigliamento", Wear},
    {524006031, "Scarpe", Wear}, {2454163031, "Gioielli", Wear},
    {524009031, "Orologi", Wear}, {6198082031, "Bellezza", Beauty},
    {1571289031, "Salute", Beauty}, {1571286031, "Prima infanzia", Toy},
    {6198092031, "Alimentari", Food}, {12472499031, "Animali", Pet},
    {1571280031, "Auto e Moto", Tool}, {3606310031, "Cancelleria", Office},
    {3628629031, "Strumenti musicali", Office}, {412603031, "Videogiochi", Game},
    {412600031, "CD", Media}, {412606031, "Film", Media},
    {412612031, "Software", Media}, {818937031, "Kindle", Digital},
    {5866068031, "Commercio, Industria", Tool}, {14437356031, "Grandi elettrodomestici", Home},
    {1571292031, "Illuminazione", Home}, {2454148031, "Valigeria", Wear},
    {9699425031, "Handmade", Home},
}};

constexpr std::array<RootCategory, 31> kEsRoots {{
    {599364031, "Libros", Book}, {599367031, "Libros en idiomas extranjeros", Book},
    {599370031, "Electrónica", Electronics}, {667049031, "Informática", Electronics},
    {599391031, "Hogar y cocina", Home}, {599385031, "Juguetes", Toy},
    {2454136031, "Deportes", Tool}, {2454133031, "Bricolaje", Tool},
    {1571259031, "Jardín", Home}, {2846220031, "Ropa", Wear},
    {1571262031, "Zapatos", Wear}, {2454126031, "Joyería", Wear},
    {599388031, "Relojes", Wear}, {6198054031, "Belleza", Beauty},
    {3677430031, "Salud", Beauty}, {1703495031, "Bebé", Toy},
    {6198072031, "Alimentación", Food}, {12472654031, "Mascotas", Pet},
    {1951051031, "Coche y moto", Tool}, {3628728031, "Oficina", Office},
    {3628866031, "Instrumentos", Office}, {599382031, "Videojuegos", Game},
    {599373031, "CDs", Media}, {599379031, "Películas", Media},
    {599376031, "Software", Media}, {818936031, "Kindle", Digital},
    {5866088031, "Industria", Tool}, {4772050031, "Grandes electrodomésticos", Home},
    {3564289031, "Iluminación", Home}, {2454129031, "Equipaje", Wear},
    {9699482031, "Handmade", Home},
}};

constexpr std::array<RootCategory, 28> kInRoots {{
    {976389031, "Books", Book}, {976419031, "Electronics", Electronics},
    {976392031, "Computers & Accessories", Electronics}, {976442031, "Home & Kitchen", Home},
    {1350380031, "Toys & Games", Game}, {1984443031, "Sports", Tool},
    {3704992031, "Home Improvement", Tool}, {2454175031, "Outdoor Living", Tool},
    {1571271031, "Clothing", Wear}, {6648217031, "Fashion", Wear},
    {1571283031, "Shoes", Wear}, {1951048031, "Jewellery", Wear},
    {1350387031, "Watches", Wear}, {1355016031, "Beauty", Beauty},
    {1350384031, "Health", Beauty}, {1571274031, "Baby", Toy},
    {2454178031, "Grocery", Food}, {2454181031, "Pet", Pet},
    {4772060031, "Car & Motorbike", Tool}, {2454172031, "Office", Office},
    {3677697031, "Musical Instruments", Office}, {976460031, "Video Games", Game},
    {976445031, "Music", Media}, {976416031, "Movies & TV", Media},
    {976451031, "Software", Media}, {1571277031, "Kindle", Digital},
    {5866078031, "Industrial", Tool}, {2454169031, "Bags & Luggage", Wear},
}};

constexpr std::array<RootCategory, 19> kMxRoots {{
    {9298576011, "Libros", Book}, {9482558011, "Electrónicos", Electronics},
    {9482593011, "Hogar y Cocina", Home}, {11260442011, "Juguetes", Toy},
    {9482660011, "Deportes", Tool}, {9482670011, "Herramientas", Tool},
    {13848838011, "Ropa", Wear}, {9482610011, "Salud y Belleza", Beauty},
    {9482650011, "Bebé", Toy}, {11782336011, "Animales", Pet},
    {13848848011, "Automotriz", Tool}, {9673844011, "Oficina", Office},
    {13848858011, "Instrumentos", Office}, {9482640011, "Videojuegos", Game},
    {9482620011, "Música", Media}, {9482630011, "Películas", Media},
    {9482690011, "Software", Media}, {6446439011, "Kindle", Digital},
    {11076223011, "Industria", Tool},
}};

constexpr std::array<RootCategory, 23> kBrRoots {{
    {6740748011, "Livros", Book}, {16209062011, "Eletrônicos", Electronics},
    {16339926011, "Computadores", Electronics}, {16191000011, "Casa", Home},
    {16957125011, "Cozinha", Home}, {16194299011, "Brinquedos", Toy},
    {17349396011, "Esporte", Tool}, {16957182011, "Ferramentas", Tool},
    {18991021011, "Jardim", Home}, {17365811011, "Moda", Wear},
    {16194414011, "Beleza", Beauty}, {16215417011, "Saúde", Beauty},
    {17242603011, "Bebê", Toy}, {18991079011, "Alimentos", Food},
    {18991136011, "Pet", Pet}, {18914209011, "Automotivo", Tool},
    {16957239011, "Papelaria", Office}, {7791985011, "Games", Game},
    {7791937011, "CD", Media}, {7791856011, "DVD", Media},
    {5308307011, "Kindle", Digital}, {16522082011, "Eletrodomésticos", Home},
    {6446175011, "Apps", Digital},
}};

// clang-format on

} // namespace

std::span<const RootCategory> rootCategories(domain::Marketplace marketplace)
{
    using domain::Marketplace;
    switch (marketplace) {
    case Marketplace::Us:
        return kUsRoots;
    case Marketplace::Uk:
        return kUkRoots;
    case Marketplace::De:
        return kDeRoots;
    case Marketplace::Fr:
        return kFrRoots;
    case Marketplace::Jp:
        return kJpRoots;
    case Marketplace::Ca:
        return kCaRoots;
    case Marketplace::It:
        return kItRoots;
    case Marketplace::Es:
        return kEsRoots;
    case Marketplace::In:
        return kInRoots;
    case Marketplace::Mx:
        return kMxRoots;
    case Marketplace::Br:
        return kBrRoots;
    }
    return {};
}

} // namespace simulator
