// Nouns, adjectives and verbs that no class of endings describes: closed lists, since no new word joins
// them.
//
// The verbs are those that Svenska Akademiens grammatik counts as strong or irregular and that are in use;
// verbs with a prefix (erhålla, föreligga, uppbära) inflect like the verb after the prefix and are not
// listed. A participle is "-" where the verb itself has none, though a prefixed one may ("få" has no
// "fången" in this sense; "stå" none, "förstå" has "förstådd" and stands by itself). A sixth part "-" says
// that there is a participle but no passive, as for verbs of motion: "gången", but not "gås"; with a prefix
// such a verb may have one ("begås"). "Leda" is weak, but stands here because the dictionary has "ledar, ledade" for
// it as well, "finnas" since it says another thing than a passive of finna, and "besluta" for its older strong forms.
#include "swedish/paradigm_tables.hpp"

namespace ordval::swedish {
namespace {

constexpr std::string_view adjectives[] = {
    "liten litet lilla små mindre minst minsta",
    "gammal gammalt gamla gamla äldre äldst äldsta",
    "god gott goda goda bättre bäst bästa",
    "bra bra bra bra bättre bäst bästa",
    "dålig dåligt dåliga dåliga sämre sämst sämsta",
    "stor stort stora stora större störst största",
    "ung ungt unga unga yngre yngst yngsta",
    "hög högt höga höga högre högst högsta",
    "låg lågt låga låga lägre lägst lägsta",
    "lång långt långa långa längre längst längsta",
    "tung tungt tunga tunga tyngre tyngst tyngsta",
    "trång trångt trånga trånga trängre trängst trängsta",
    "grov grovt grova grova grövre grövst grövsta",
    "nära nära nära nära närmare närmast närmaste",
    "rädd - rädda rädda räddare räddast räddaste",
    "lat - lata lata latare latast lataste",
    "rigid - rigida rigida - - -",
    "många många många många fler flest flesta",
    "få få få få färre - -",
    "egen eget egna egna - - -",
    "enskild enskilt enskilda enskilda - - -",
};

constexpr std::string_view nouns[] = {
    "ledamot -en ledamöter",
    "son -en söner",
    "dotter -n döttrar",
    "mor modern mödrar",
    "moder -n mödrar",
    "far fadern fäder",
    "fader -n fäder",
    "bror brodern bröder",
    "broder -n bröder",
    "bonde -n bönder",
    "natt -en nätter",
    "get -en getter",
    "rot -en rötter",
    "nöt -en nötter",
    "bot -en böter",
    "gås -en gäss",
    "mus -en möss",
    "lus -en löss",
    "huvud -et -en",
    "finger fingret fingrar",
    "papper -et =",
    "examen examen examina examina",
    "centrum -et =/centra",
    "faktum -et fakta fakta",
    "sommar -n somrar",
    "himmel himlen/himmeln himlar",
    "morgon -en morgnar",
    "afton -en aftnar",
    "djävul -en djävlar",
    "fröken fröken fröknar",
    "botten botten bottnar",
    "toffel -n tofflor",
    "åder -n ådror",
    "våg -en -or",
    "ros -en -or",
    "kollega -n kollegor/kolleger",
    "mil -en =",
    "pengar pl.",
    "kläder pl.",
    "förälder -n föräldrar",
    "remiss -en -er",
    "ansökan ansökan ansökningar",
};

constexpr std::string_view verbs[] = {
    "be ber bad bett bedd",
    "besluta beslutar beslutade/beslöt beslutat/beslutit beslutad",
    "binda binder band bundit bunden",
    "bita biter bet bitit biten",
    "bjuda bjuder bjöd bjudit bjuden",
    "bli blir blev blivit bliven -",
    "brinna brinner brann brunnit brunnen -",
    "brista brister brast brustit brusten -",
    "bryta bryter bröt brutit bruten",
    "bära bär bar burit buren",
    "böra bör borde bort -",
    "dra drar drog dragit dragen",
    "dricka dricker drack druckit drucken",
    "driva driver drev drivit driven",
    "dyka dyker dök dykt -",
    "dö dör dog dött -",
    "dölja döljer dolde dolt dold",
    "falla faller föll fallit fallen -",
    "fara far for farit faren -",
    "finna finner fann funnit funnen",
    "finnas finns fanns funnits -",
    "flyga flyger flög flugit flugen -",
    "flyta flyter flöt flutit fluten",
    "frysa fryser frös frusit frusen",
    "få får fick fått -",
    "förslå förslår förslog förslagit -",
    "förstå förstår förstod förstått förstådd",
    "missförstå missförstår missförstod missförstått missförstådd",
    "försvinna försvinner försvann försvunnit försvunnen -",
    "ge ger gav gett/givit given",
    "glida glider gled glidit gliden -",
    "glädja gläder gladde glatt gladd",
    "gnida gnider gned gnidit gniden",
    "gripa griper grep gripit gripen",
    "gråta gråter grät gråtit gråten",
    "gå går gick gått gången -",
    "göra gör gjorde gjort gjord",
    "ha har hade haft -",
    "heta heter hette hetat -",
    "hinna hinner hann hunnit hunnen",
    "hugga hugger högg huggit huggen",
    "hålla håller höll hållit hållen",
    "kliva kliver klev klivit kliven -",
    "klyva klyver klöv kluvit kluven",
    "knyta knyter knöt knutit knuten",
    "komma kommer kom kommit kommen -",
    "krypa kryper kröp krupit krupen -",
    "kunna kan kunde kunnat -",
    "le ler log lett -",
    "leda leder ledde lett ledd",
    "lida lider led lidit liden",
    "ligga ligger låg legat -",
    "ljuda ljuder ljöd ljudit -",
    "ljuga ljuger ljög ljugit ljugen",
    "låta låter lät låtit låten",
    "lägga lägger la/lade lagt lagd",
    "njuta njuter njöt njutit njuten",
    "nypa nyper nöp nupit nupen",
    "rida rider red ridit riden",
    "rinna rinner rann runnit runnen -",
    "riva river rev rivit riven",
    "se ser såg sett sedd",
    "sitta sitter satt suttit sutten -",
    "sjunga sjunger sjöng sjungit sjungen",
    "sjunka sjunker sjönk sjunkit sjunken -",
    "skilja skiljer skilde skilt skild",
    "skina skiner sken skinit -",
    "skjuta skjuter sköt skjutit skjuten",
    "skrida skrider skred skridit skriden",
    "skrika skriker skrek skrikit skriken",
    "skriva skriver skrev skrivit skriven",
    "skryta skryter skröt skrutit -",
    "skära skär skar skurit skuren",
    "slippa slipper slapp sluppit sluppen",
    "slita sliter slet slitit sliten",
    "slå slår slog slagit slagen",
    "smita smiter smet smitit -",
    "smyga smyger smög smugit smugen",
    "smörja smörjer smorde smort smord",
    "sova sover sov sovit -",
    "spinna spinner spann spunnit spunnen",
    "spricka spricker sprack spruckit sprucken -",
    "sprida sprider spred spritt spridd",
    "springa springer sprang sprungit sprungen -",
    "sticka sticker stack stuckit stucken",
    "stiga stiger steg stigit stigen -",
    "stjäla stjäl stal stulit stulen",
    "strida strider stred stridit stridd",
    "stryka stryker strök strukit struken",
    "stå står stod stått -",
    "stödja stöder/stödjer stödde stött stödd",
    "suga suger sög sugit sugen",
    "svika sviker svek svikit sviken",
    "svälja sväljer svalde svalt svald",
    "svälta svälter svalt svultit svulten -",
    "svära svär svor svurit svuren",
    "säga säger sa/sade sagt sagd",
    "sälja säljer sålde sålt såld",
    "sätta sätter satte satt satt",
    "ta tar tog tagit tagen",
    "tiga tiger teg tigit -",
    "vara är var varit -",
    "veta vet visste vetat -",
    "vika viker vek vikit viken",
    "vilja vill ville velat -",
    "vinna vinner vann vunnit vunnen",
    "vrida vrider vred vridit vriden",
    "välja väljer valde valt vald",
    "vänja vänjer vande vant vand",
    "växa växer växte vuxit/växt vuxen -",
    "äta äter åt ätit äten",
    // Prefixed verbs of "sluta" are strong; "sluta" itself, "avsluta" and "besluta" are of the first
    // conjugation.
    "ansluta ansluter anslöt anslutit ansluten",
    "innesluta innesluter inneslöt inneslutit innesluten",
    "omsluta omsluter omslöt omslutit omsluten",
    "utesluta utesluter uteslöt uteslutit utesluten",
    // Regular but for the participle or the present.
    "betala betalar betalade betalat betald",
    "begära begär begärde begärt begärd",
    "mista mister miste mist mist",
    "tåla tål tålde tålt tåld",
    // Deponents: the -s does not make them passive.
    "finnas finns fanns funnits -",
    "minnas minns mindes mints -",
    "trivas trivs trivdes trivts -",
    "umgås umgås umgicks umgåtts -",
    "synas syns syntes synts -",
    "kräkas kräks kräktes kräkts -",
    "skämmas skäms skämdes skämts -",
};

}  // namespace

std::span<const std::string_view> irregular_nouns() {
    return nouns;
}
std::span<const std::string_view> irregular_adjectives() {
    return adjectives;
}
std::span<const std::string_view> strong_verbs() {
    return verbs;
}

std::string_view verb_prefixes() {
    return "an av be bi bort efter ent er fast fort fram från för före förut genom god hem i igen ihop in "
           "inne kring "
           "med miss mot ned ner om på sam samman sär till tillbaka tillhanda tillvara under undan upp "
           "upprätt ur ut ute van vid vidare å åsido åstad åt åter över överens";
}

}  // namespace ordval::swedish
