// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/words.h"

#include "simulator/random.h"

#include <array>
#include <cctype>
#include <span>

namespace simulator {

namespace {

using domain::Marketplace;
using List = std::span<const char* const>;

struct Language {
    List subjects; // of books, records, films
    List forms; // "%" stands for the subject
    List goods; // of everything else
    List adjectives;
    List given;
    List family;
    const char* paperback;
    const char* hardcover;
    bool adjectiveFirst;
    bool familyFirst;
};

constexpr std::array kEnSubjects{"Harbour", "Lantern",   "Orchard", "Granite", "Winter", "Compass", "Meadow", "Signal",
                                 "River",   "Clockwork", "Ember",   "Atlas",   "Garden", "Thunder", "Copper"};
constexpr std::array kEnForms{
    "The Last % of Arden", "A Field Guide to the %",  "Beyond the %", "The % Method",  "Principles of %",
    "% Stories",           "Learning % Step by Step", "The Quiet %",  "Under a % Sky", "Mastering the %"};
constexpr std::array kEnGoods{"Storage Box", "Desk Lamp",     "Travel Mug",    "Cable Organizer",   "Wall Hook",
                              "Tool Pouch",  "Bath Mat",      "Puzzle Set",    "Bluetooth Speaker", "Water Bottle",
                              "Phone Stand", "Garden Gloves", "Kitchen Scale", "Dog Leash",         "Notebook"};
constexpr std::array kEnAdjectives{"Compact",    "Folding",  "Heavy Duty", "Lightweight", "Adjustable",
                                   "Waterproof", "Reusable", "Classic",    "Portable",    "Soft"};
constexpr std::array kEnGiven{"Mara", "Ellis", "Tobin", "Ines", "Rowan", "Petra", "Hollis", "Juno", "Anselm", "Wren"};
constexpr std::array kEnFamily{"Calloway",  "Ostrander", "Vance",     "Thornbury", "Pell",
                               "Marchetti", "Okafor",    "Lindqvist", "Hale",      "Brandt"};

constexpr std::array kDeSubjects{"Hafen",   "Laterne", "Nordwind", "Steingarten", "Kompass",
                                 "Uhrwerk", "Glut",    "Auwald",   "Kupfer",      "Gewitter"};
constexpr std::array kDeForms{"Das Geheimnis: %", "Handbuch %",           "Jenseits von %",
                              "% für Einsteiger", "Kleine Geschichte: %", "Die Kunst des %"};
constexpr std::array kDeGoods{"Aufbewahrungsbox", "Schreibtischlampe", "Thermobecher", "Kabelhalter",
                              "Wandhaken",        "Werkzeugtasche",    "Badematte",    "Puzzle",
                              "Lautsprecher",     "Trinkflasche",      "Handyhalter",  "Küchenwaage"};
constexpr std::array kDeAdjectives{"Faltbare",     "Robuste",    "Leichte",  "Verstellbare",
                                   "Wasserdichte", "Klassische", "Tragbare", "Weiche"};
constexpr std::array kDeGiven{"Jule", "Henrik", "Mathilda", "Korbinian", "Svea", "Falk", "Liesel", "Arno"};
constexpr std::array kDeFamily{"Brandstätter", "Ohlsen",   "Weidenfeld", "Kranich",
                               "Seebach",      "Thalmann", "Rögner",     "Hartwig"};

constexpr std::array kFrSubjects{"Lanterne", "Verger", "Rivière", "Granit", "Boussole",
                                 "Hiver",    "Braise", "Orage",   "Cuivre", "Jardin"};
constexpr std::array kFrForms{"Le Secret : %", "Petit guide : %",  "Au-delà : %",
                              "L'Art de la %", "% pour débutants", "Histoires de %"};
constexpr std::array kFrGoods{
    "Boîte de rangement", "Lampe de bureau", "Tasse isotherme", "Support de câble", "Crochet mural",
    "Tapis de bain",      "Puzzle",          "Enceinte",        "Gourde",           "Support de téléphone",
    "Balance de cuisine"};
constexpr std::array kFrAdjectives{"pliable", "robuste",   "léger",    "réglable",
                                   "étanche", "classique", "portable", "doux"};
constexpr std::array kFrGiven{"Maëlle", "Anselme", "Clémence", "Bastien", "Oriane", "Tristan", "Solène", "Gaspard"};
constexpr std::array kFrFamily{"Delaunoy",   "Marchevel", "Fontrieu",  "Carrel",
                               "Beaumartin", "Lestrade",  "Vauquelin", "Orsini"};

constexpr std::array kJaSubjects{"港", "灯台", "果樹園", "冬", "羅針盤", "草原", "川", "時計", "庭", "雷"};
constexpr std::array kJaForms{"%の物語", "はじめての%", "%入門", "%の秘密", "静かな%", "%と暮らす", "図解 %の基本"};
constexpr std::array kJaGoods{"収納ボックス", "デスクライト", "マグカップ",     "ケーブルホルダー",
                              "フック",       "工具バッグ",   "バスマット",     "パズル",
                              "スピーカー",   "水筒",         "スマホスタンド", "キッチンスケール"};
constexpr std::array kJaAdjectives{"折りたたみ式", "頑丈な", "軽量",   "調節可能な",
                                   "防水",         "定番の", "携帯用", "やわらかい"};
constexpr std::array kJaGiven{"結衣", "蓮", "陽菜", "大和", "咲", "湊", "葵", "樹"};
constexpr std::array kJaFamily{"青柳", "星野", "水原", "桐谷", "白石", "朝倉", "森下", "風間"};

constexpr std::array kItSubjects{"Lanterna", "Frutteto", "Fiume",    "Granito", "Bussola",
                                 "Inverno",  "Brace",    "Tempesta", "Rame",    "Giardino"};
constexpr std::array kItForms{"Il segreto: %", "Piccola guida: %",   "Oltre: %",
                              "L'arte: %",     "% per principianti", "Storie di %"};
constexpr std::array kItGoods{
    "Scatola", "Lampada da tavolo", "Tazza termica", "Portacavi",         "Gancio da parete",  "Tappeto da bagno",
    "Puzzle",  "Altoparlante",      "Borraccia",     "Supporto telefono", "Bilancia da cucina"};
constexpr std::array kItAdjectives{"pieghevole",   "resistente", "leggera",   "regolabile",
                                   "impermeabile", "classica",   "portatile", "morbida"};
constexpr std::array kItGiven{"Ginevra", "Elio", "Fiamma", "Corrado", "Livia", "Ruggero", "Ambra", "Tullio"};
constexpr std::array kItFamily{"Bellandi", "Castelvero", "Ferruzzi", "Montanari",
                               "Ravelli",  "Sartoris",   "Valenti",  "Zambelli"};

constexpr std::array kEsSubjects{"Farol",    "Huerto", "Río",      "Granito", "Brújula",
                                 "Invierno", "Brasa",  "Tormenta", "Cobre",   "Jardín"};
constexpr std::array kEsForms{"El secreto: %", "Pequeña guía: %",      "Más allá: %",
                              "El arte: %",    "% para principiantes", "Historias de %"};
constexpr std::array kEsGoods{"Caja de almacenaje", "Lámpara de mesa",  "Taza térmica",     "Organizador de cables",
                              "Gancho de pared",    "Alfombra de baño", "Rompecabezas",     "Altavoz",
                              "Botella de agua",    "Soporte de móvil", "Báscula de cocina"};
constexpr std::array kEsAdjectives{"plegable",    "resistente", "ligera",   "ajustable",
                                   "impermeable", "clásica",    "portátil", "suave"};
constexpr std::array kEsGiven{"Alba", "Gonzalo", "Jimena", "Leandro", "Noelia", "Rodrigo", "Vera", "Ximeno"};
constexpr std::array kEsFamily{"Arrieta",   "Bengoa",  "Cifuentes",   "Lozoya",
                               "Mendiluce", "Quiroga", "Salvatierra", "Urrutia"};

constexpr std::array kPtSubjects{"Farol",   "Pomar", "Rio",    "Granito", "Bússola",
                                 "Inverno", "Brasa", "Trovão", "Cobre",   "Jardim"};
constexpr std::array kPtForms{"O segredo: %", "Pequeno guia: %",   "Além: %",
                              "A arte: %",    "% para iniciantes", "Histórias de %"};
constexpr std::array kPtGoods{"Caixa organizadora",   "Luminária",         "Caneca térmica",
                              "Organizador de cabos", "Gancho de parede",  "Tapete de banheiro",
                              "Quebra-cabeça",        "Caixa de som",      "Garrafa",
                              "Suporte de celular",   "Balança de cozinha"};
constexpr std::array kPtAdjectives{"dobrável",    "resistente", "leve",     "ajustável",
                                   "impermeável", "clássica",   "portátil", "macia"};
constexpr std::array kPtGiven{"Aurora", "Caetano", "Iara", "Murilo", "Olívia", "Ravi", "Teodora", "Vicente"};
constexpr std::array kPtFamily{"Amarante",   "Bragança", "Coutinho", "Falcão",
                               "Monteverde", "Nogueira", "Sampaio",  "Varela"};

constexpr Language kEnglish{kEnSubjects, kEnForms,    kEnGoods,    kEnAdjectives, kEnGiven,
                            kEnFamily,   "Paperback", "Hardcover", true,          false};
constexpr Language kGerman{kDeSubjects,         kDeForms, kDeGoods, kDeAdjectives, kDeGiven, kDeFamily, "Taschenbuch",
                           "Gebundene Ausgabe", true,     false};
constexpr Language kFrench{kFrSubjects, kFrForms, kFrGoods, kFrAdjectives, kFrGiven,
                           kFrFamily,   "Broché", "Relié",  false,         false};
constexpr Language kJapanese{kJaSubjects, kJaForms, kJaGoods, kJaAdjectives, kJaGiven,
                             kJaFamily,   "文庫",   "単行本", true,          true};
constexpr Language kItalian{
    kItSubjects,        kItForms, kItGoods, kItAdjectives, kItGiven, kItFamily, "Copertina flessibile",
    "Copertina rigida", false,    false};
constexpr Language kSpanish{kEsSubjects, kEsForms,      kEsGoods,    kEsAdjectives, kEsGiven,
                            kEsFamily,   "Tapa blanda", "Tapa dura", false,         false};
constexpr Language kPortuguese{kPtSubjects, kPtForms,     kPtGoods,    kPtAdjectives, kPtGiven,
                               kPtFamily,   "Capa comum", "Capa dura", false,         false};

constexpr std::array kBrandHeads{"Vel", "Nor", "Tam", "Kir", "Osa", "Lum", "Bri", "Zan", "Pel", "Dor", "Hux", "Mio"};
constexpr std::array kBrandTails{"ano", "dex", "wick", "dale", "mora", "tek", "lia", "field", "ora", "rini"};
constexpr std::array kGroups{"Book",         "Music",        "Video Games", "eBooks",  "Electronics", "Home",
                             "Toy",          "Apparel",      "Beauty",      "Grocery", "Tools",       "Office Product",
                             "Pet Products", "Miscellaneous"};
constexpr std::array kTypes{"ABIS_BOOK", "ABIS_MUSIC",      "VIDEO_GAME",   "ABIS_EBOOKS", "ELECTRONICS",
                            "HOME",      "TOYS_AND_GAMES",  "APPAREL",      "BEAUTY",      "GROCERY",
                            "TOOLS",     "OFFICE_PRODUCTS", "PET_SUPPLIES", "UNKNOWN"};

const Language& languageOf(Marketplace marketplace)
{
    switch (marketplace) {
    case Marketplace::De:
        return kGerman;
    case Marketplace::Fr:
        return kFrench;
    case Marketplace::Jp:
        return kJapanese;
    case Marketplace::It:
        return kItalian;
    case Marketplace::Es:
    case Marketplace::Mx:
        return kSpanish;
    case Marketplace::Br:
        return kPortuguese;
    case Marketplace::Us:
    case Marketplace::Uk:
    case Marketplace::Ca:
    case Marketplace::In:
        break;
    }
    return kEnglish;
}

bool hasTitleOfWork(Kind kind)
{
    return kind == Kind::Book || kind == Kind::Media || kind == Kind::Game || kind == Kind::Digital;
}

std::string filled(std::string form, const std::string& subject)
{
    if (const std::size_t mark = form.find('%'); mark != std::string::npos)
        form.replace(mark, 1, subject);
    return form;
}

std::string described(const Language& language, const std::string& adjective, const std::string& thing)
{
    const std::string gap = language.familyFirst ? "" : " ";
    return language.adjectiveFirst ? adjective + gap + thing : thing + gap + adjective;
}

} // namespace

Texts textsOf(const Product& product)
{
    Random random(Random::mixed(product.seed, 4));
    const Language& language = languageOf(product.marketplace);
    Texts texts;
    const std::string given = random.pick(language.given);
    const std::string family = random.pick(language.family);
    const std::string brand = std::string(random.pick(kBrandHeads)) + random.pick(kBrandTails);
    if (hasTitleOfWork(product.kind)) {
        texts.title = filled(random.pick(language.forms), random.pick(language.subjects));
        if (random.chance(0.4))
            texts.title += ": " + filled(random.pick(language.forms), random.pick(language.subjects));
        if (random.chance(0.3))
            texts.title += " (" + std::to_string(random.between(1, 9)) + ")";
    } else {
        texts.title = brand + " " + described(language, random.pick(language.adjectives), random.pick(language.goods))
            + " " + std::to_string(random.between(100, 999));
        texts.brand = brand;
        texts.color = random.pick(language.adjectives);
        if (product.seed % 5 < 2)
            texts.brandStore = brand;
    }
    texts.manufacturer = brand;
    const auto kind = static_cast<std::size_t>(product.kind);
    texts.productGroup = product.seed % 29 == 0 ? "" : kGroups[kind];
    texts.type = kTypes[kind];
    if (product.kind == Kind::Book || product.kind == Kind::Media)
        texts.author = language.familyFirst ? family + " " + given : given + " " + family;
    if (product.isPrinted()) {
        texts.binding = random.chance(0.65) ? language.paperback : language.hardcover;
        texts.edition = random.chance(0.3) ? std::to_string(random.between(2, 9)) : "";
    }
    if (product.seed % 19 != 0)
        texts.description = texts.title + ". "
            + described(language, random.pick(language.adjectives), random.pick(language.goods)) + ".";
    return texts;
}

std::string categoryName(Marketplace marketplace, Kind kind, int branch, int leaf)
{
    const Language& language = languageOf(marketplace);
    const List things = hasTitleOfWork(kind) ? language.subjects : language.goods;
    const auto at
        = [](List list, int number) { return std::string(list[static_cast<std::size_t>(number) % list.size()]); };
    const std::string thing = at(things, branch + static_cast<int>(kind));
    return leaf < 0 ? thing : described(language, at(language.adjectives, leaf + branch), thing);
}

std::string slugOf(const std::string& title)
{
    std::string slug;
    for (const char c : title) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte < 0x80 && std::isalnum(byte) != 0)
            slug += static_cast<char>(std::tolower(byte));
        else if (!slug.empty() && slug.back() != '-')
            slug += '-';
    }
    while (slug.ends_with('-'))
        slug.pop_back();
    return slug;
}

} // namespace simulator
