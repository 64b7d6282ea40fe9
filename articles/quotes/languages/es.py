"""Spanish of Spain and of America. All in lower case; what membership of each table does is said above it."""

from . import Language, words
from .es_forms import CUES, ROLES, WEAK_CUES

# Of the cues, the nouns of the same form: "la pregunta".
NOMINAL_CUES = (
    "apuesta aventura cita comunicado condena cuenta debate demanda denuncia dicho duda escrito espera habla jura lanza "
    "llamada llamado pedido pregunta proclama propina protesta queja resumen saber sentencia tacha zanja"
)
# Hear, in one word: "dijo a periodistas".
TELLING_OBJECTS = "periodistas reporteros prensa medios les le me nos"
# Before somebody who speaks without a verb.
ACCORDING = (
    "según; de acuerdo con; de acuerdo a; de acuerdo al; en palabras de; en palabras del; a juicio de; a juicio del; "
    "en opinión de; en opinión del; a decir de; a decir del; al decir de; a ojos de; en boca de; en la opinión de; a "
    "criterio de; a entender de; conforme a"
)
# What stands for someone named elsewhere; its gender and number: m, f, n (a thing or body), p (several), r (relative).
PRONOUNS = {
    "él": "m", "ella": "f", "ellos": "p", "ellas": "p", "quien": "r", "quienes": "r", "este último": "m", "esta última": "f",
    "estos últimos": "p", "estas últimas": "p",
}  # fmt: skip
# Whose agent puts a question and does not speak the answer: "preguntado por los periodistas".
ASKING = (
    "preguntado preguntada preguntados preguntadas consultado consultada consultados consultadas interrogado interrogada "
    "interrogados interrogadas requerido requerida cuestionado cuestionada interpelado interpelada"
)
# Open a noun phrase.
DETERMINERS = (
    "el la los las un una unos unas este esta estos estas ese esa esos esas aquel aquella aquellos aquellas su sus mi "
    "mis tu tus nuestro nuestra nuestros nuestras otro otra otros otras cada algún alguna algunos algunas ningún "
    "ninguna ambos ambas varios varias muchos muchas pocos pocas dos tres cuatro cinco seis siete ocho nueve diez once "
    "doce quince cien sendos sendas numerosos numerosas diversos diversas todo toda todos todas tal tales cualquier"
)
# Of the determiners, those that point to what is known.
DEFINITE = (
    "el la los las este esta estos estas ese esa esos esas aquel aquella aquellos aquellas su sus ambos ambas otro otra "
    "mi mis nuestro nuestra nuestros nuestras"
)
# Of these, what alone before a noun may point to somebody named: "el ganadero".
ARTICLE = "el la los las"
# What an article or the like tells of the noun after it.
GENDERS_OF_ARTICLES = {
    **dict.fromkeys(words("el un este ese aquel otro algún al del"), "m"),
    **dict.fromkeys(words("la una esta esa aquella otra alguna"), "f"),
}
# More than one.
NUMERALS = (
    "dos tres cuatro cinco seis siete ocho nueve diez once doce quince cien varios varias muchos muchas pocos pocas "
    "ambos ambas algunos algunas unos unas estos estas esos esas numerosos numerosas diversos diversas los las sus "
    "otros otras"
)
# The first part of a number in words.
TENS = (
    "trece catorce dieciséis diecisiete dieciocho diecinueve veinte veintiún veintiuna veintidós veintitrés "
    "veinticuatro veinticinco treinta cuarenta cincuenta sesenta setenta ochenta noventa doscientos trescientos "
    "decenas cientos miles"
)
# Before "de" and a noun in the plural, some of those; of them, what means one.
PARTITIVES = "uno una dos tres cuatro cinco algunos algunas varios varias muchos muchas ambos otro otra ninguno cada"
SINGULAR = "uno una otro otra ninguno"
# What somebody else may be whom the text has not named: no elegant variation for a person spoken of before.
OFFICES = (
    "portavoz vocero vocera fuente juez jueza magistrado magistrada presidente presidenta senador senadora policía "
    "agente fiscal fiscala abogado abogada rey reina papa alcalde alcaldesa gobernador gobernadora embajador "
    "embajadora periodista reportero reportera moderador moderadora entrevistador víctima sospechoso sospechosa "
    "agresor conductor conductora llamante vecino vecina hermano hermana hijo hija padre madre esposo esposa marido"
)
PREPOSITIONS = (
    "a al ante bajo con contra de del desde durante en entre hacia hasta mediante para por sin sobre tras vía excepto "
    "salvo versus junto frente dentro fuera cerca lejos según"
)
# Of these, what leads from a noun to what belongs to it; what only sets the time; and what holds the article, too.
ATTRIBUTIVE = "de del para en"
TEMPORAL = "tras durante desde hasta"
FUSED = "al del"
# Forms of verbs that make a passive, and a perfect, of a participle.
TO_BE = "es son era eran fue fueron ser sido siendo será serán sería está están estaba estaban estuvo quedó quedaron"
TO_HAVE = "ha han había habían haya hayan habrá habrán habría habrían haber habiendo hubo hubiera hubiese he hemos"
AUXILIARIES = (
    "puede pueden podrá podría podrían pudo debe deben debería deberán va van iba iban suele suelen solía quiere quieren "
    "quiso quisieron acaba acaban acababa llegó vuelve volvió volvieron sigue siguen"
)
# Begin the verb that follows them; some look like an article.
PREVERBS = "no se le les lo la los las me te nos os"
# Endings of the participle of perfect and passive.
PARTICIPLES = ("ado", "ada", "ados", "adas", "ido", "ida", "idos", "idas", "icho", "icha", "rito", "rita", "uesto")
# Between a subject and its verb these are stepped over.
ADVERBS = (
    "ya también tampoco además hoy ayer anteayer anoche luego después entonces ahora "
    "antes siempre nunca jamás solo sólo apenas aún todavía incluso asimismo igualmente así mismo más tarde casi bien "
    "mal siquiera sí recién hasta finalmente todo simplemente ahí aquí allí allá a continuación"
)
RELATIVES = "que quien quienes cual cuales cuyo cuya cuyos cuyas donde"
CONJUNCTIONS = "y e o u ni pero sino aunque si porque pues como cuando mientras mas conque luego"
# Break a noun phrase, beside prepositions, auxiliaries, conjunctions and relatives.
FUNCTION = (
    "yo tú usted ustedes él ella ello ellos ellas nosotros nosotras vosotros lo le les se me te nos os sí no qué quién "
    "quiénes cómo cuándo dónde cuánto cuánta muy más menos tan tanto tanta tantos tantas ya ahí aquí allí allá ahora "
    "ayer hoy mañana entonces luego también tampoco además incluso sólo solo apenas aún todavía casi siempre nunca "
    "algo alguien nada nadie uno mucho poco demasiado bastante tiene tienen tenía tenían tuvo tuvieron hace hacen "
    "hacía hizo hicieron hecho hay había dio dieron da dan puso pusieron pone vio vieron ve quedó queda quedan deja "
    "dejó dejaron llega llegó llegaron llegar sale salió viene vino vinieron viaja lleva llevan llevó llevaba busca "
    "debió parece parecía parecen pasa pasó gana ganó pierde perdió hubo sabe saben sabía vive viven vivía trabaja "
    "trabajan trabajaba dirige preside encabeza lidera conduce fundó murió muere nació recibe recibió abre abrió "
    "cierra cerró visita visitó acudió asistió embargo obstante parte cambio vez tal cuya hasta antes después era eso "
    "esto aquello etcétera"
)
# Before a name these tell no role; and the gender that they tell.
COURTESIES = {
    **dict.fromkeys(words("señor sr don d monsieur mr"), "m"),
    **dict.fromkeys(words("señora sra señorita srta doña dña madame mrs ms miss"), "f"),
}
# Other words that tell whether it is a man or a woman.
GENDERS = {
    **dict.fromkeys(words("hombre padre marido rey príncipe duque conde papa sacerdote actor alcalde"), "m"),
    **dict.fromkeys(words("mujer madre esposa reina princesa actriz emperatriz lideresa monja duquesa condesa"), "f"),
}
# Ends of compounds: "exministra", "vicepresidente".
ROLE_ENDINGS = (
    "ministro ministra ministros ministras presidente presidenta presidentes alcalde alcaldesa alcaldes director "
    "directora directores secretario secretaria diputado diputada concejal concejala concejales tesorero tesorera "
    "gobernador gobernadora jugador jugadora jugadores entrenador entrenadora senador senadora consejero consejera "
    "canciller portavoz embajador embajadora fiscal rector rectora delegado delegada guerrillero guerrillera marido "
    "esposa ólogo óloga ólogos ólogas ógrafo ógrafa comandante combatiente inspector inspectora"
)
# After a noun of people these lead on to what belongs to it: "fuentes de la investigación".
COMPLEMENTS = "de del para cercano cercana cercanos cercanas próximo próxima próximos próximas conocedor conocedores"
# Written small before a title they belong to it.
MODIFIERS = "ex entonces actual antiguo antigua nuevo nueva futuro futura ya anterior primer primera vice"
# After a title and its "de": still the title.
TITLE_COMPLEMENTS = (
    "estado interior exterior exteriores hacienda justicia defensa economía trabajo educación salud sanidad "
    "agricultura pesca ambiente medio transporte transportes energía minas vivienda seguridad ciudadana pública "
    "públicas cultura deportes turismo comercio industria ciencia innovación igualdad asuntos relaciones obras "
    "desarrollo social fomento gobernación gobierno nacional"
)
# The conditions on which a source goes unnamed.
ANONYMITY = (
    "bajo condición de anonimato; a condición de anonimato; bajo la condición de anonimato; en condición de anonimato; "
    "bajo anonimato; bajo reserva de identidad; bajo reserva de su identidad; pidió el anonimato; pidió anonimato; "
    "pidieron el anonimato; solicitó el anonimato; solicitó anonimato; pidió no ser identificado; pidió no ser "
    "identificada; pidieron no ser identificados; pidieron no ser identificadas; pidió no ser citado; pidió no ser "
    "citada; pidieron no ser citados; pidió no ser nombrado; pidió no ser nombrada; pidió no revelar su identidad; "
    "pidió mantener su identidad en reserva; solicitó no ser identificado; solicitó no ser identificada; que pide el "
    "anonimato; que prefiere el anonimato; prefirió no ser identificado; prefirió no ser identificada; prefiere no ser "
    "identificado; prefiere no ser identificada; prefirió mantener el anonimato; prefiere mantener el anonimato; "
    "prefiere no dar su nombre; prefirió no dar su nombre; prefieren no dar su nombre; que no quiere ser identificado; "
    "no quiso ser identificado; no quiso ser identificada; no quiere dar su nombre; no quiso dar su nombre; sin dar su "
    "nombre; declinó ser identificado; declinó ser identificada; rehusó ser identificado; no estaba autorizado a "
    "hablar; no está autorizado a hablar; no estaba autorizada a hablar; no está autorizada a hablar; no están "
    "autorizados a hablar; no estaban autorizados a hablar; no está autorizado para hablar; no estaba autorizado para "
    "hablar; desde el anonimato; por temor a represalias"
)
# Common nouns of bodies that speak: "el ministerio", "el comunicado".
BODIES = (
    "ministerio secretaría subsecretaría departamento dirección agencia consejo consejería comité comisión partido "
    "universidad facultad instituto empresa compañía firma banco grupo organización asociación sindicato unión "
    "fundación junta oficina tribunal juzgado audiencia corte gobierno ejecutivo administración ejército armada "
    "policía guardia autoridad servicio diario periódico rotativo revista cadena emisora web portal equipo club "
    "selección federación confederación liga alianza coalición oenegé ong embajada consulado hospital clínica iglesia "
    "escuela colegio centro comunicado nota informe estudio encuesta sondeo carta mensaje correo artículo editorial "
    "demanda denuncia querella sentencia auto fallo documento memorando texto publicación tuit hilo manifiesto "
    "resolución parlamento senado congreso cámara asamblea diputación ayuntamiento alcaldía municipio municipalidad "
    "intendencia gobernación cabildo consistorio fiscalía procuraduría contraloría defensoría cancillería presidencia "
    "casa palacio vaticano kremlin consultora aerolínea minera petrolera eléctrica constructora farmacéutica "
    "laboratorio aseguradora cooperativa patronal gremio cofradía hermandad plataforma colectivo movimiento frente "
    "misión organismo entidad institución corporación consorcio multinacional tecnológica fabricante operadora "
    "promotora distribuidora academia museo biblioteca observatorio tripulación directiva plantilla cúpula oposición "
    "bancada bloque mayoría acusación defensa familia vecindario regulador supervisor superintendencia comunidad "
    "generalitat xunta lehendakaritza mesa cartel letrero pancarta aviso boletín acta expediente atestado compañías "
    "empresas autoridades partidos sindicatos organizaciones asociaciones instituciones medios fundador prensa radio "
    "televisión canal gobiernos bancos ministerios diarios"
)
# Of the bodies, what somebody has written: its author speaks by it.
DOCUMENTS = "comunicado nota carta mensaje correo artículo editorial tuit hilo manifiesto texto publicación memorando"
# Of the bodies, what any organisation may be called once it has been named.
ANY_BODY = "empresa compañía firma grupo organización agencia banco diario periódico organismo entidad institución ong"
# A name that ends in, or holds, one of these is an organisation's.
ORGANISATIONS = (
    "s.a. s.l. s.a s.l sa sl sac s.a.c. ltda ltda. cía cía. inc inc. corp corp. ltd holding hermanos bank group "
    "company fondo caja bolsa cámara radio televisión canal roja protección civil onu ue otan oea cepal fmi ocde "
    "oms unicef unesco acnur pp psoe cgt ccoo ugt cnn bbc reuters efe afp ap dpa telesur notimex prensa diario "
    "tribunal supremo constitucional real sociedad fuerza fuerzas armadas brigada unidad operación observatorio red "
    "coordinadora mesa mando reserva tesorería banca seguros fc cf cd atlético deportivo athletic racing central "
    "google amazon apple microsoft facebook twitter youtube tesla meta médicos amnistía greenpeace cáritas fiscalía "
    "nations council ministry university institute international media foundation office agency party laboratorios "
    "industrias terminales minera petróleos ferrocarriles correos aeropuertos telefónica electricidad energía"
)
# Names of places and what belongs to them; a name that ends in one is never a person's.
PLACES = (
    "españa méxico argentina chile colombia perú venezuela ecuador bolivia paraguay uruguay brasil cuba guatemala "
    "honduras nicaragua panamá salvador haití dominicana rica jamaica estados unidos eeuu ee.uu. ee uu canadá américa "
    "europa áfrica asia oceanía antártida francia portugal italia alemania inglaterra escocia gales irlanda grecia "
    "turquía rusia ucrania polonia hungría rumanía bulgaria serbia croacia albania austria suiza bélgica holanda "
    "países bajos suecia noruega dinamarca finlandia islandia china japón india corea taiwán filipinas indonesia "
    "vietnam tailandia israel palestina gaza cisjordania líbano siria irak iraq irán egipto libia argelia túnez "
    "marruecos sáhara arabia saudí saudita afganistán pakistán nigeria kenia etiopía sudán somalia congo sudáfrica "
    "mali senegal australia zelanda madrid barcelona valencia sevilla zaragoza málaga murcia bilbao alicante córdoba "
    "valladolid vigo gijón granada oviedo vitoria santander pamplona toledo burgos salamanca cádiz huelva jaén almería "
    "logroño badajoz cáceres andalucía cataluña aragón asturias cantabria navarra galicia extremadura mancha castilla "
    "euskadi canarias baleares mallorca tenerife ceuta melilla lima bogotá caracas quito guayaquil santiago valparaíso "
    "montevideo asunción sucre paz habana juan josé managua tegucigalpa monterrey guadalajara puebla tijuana oaxaca "
    "chiapas veracruz jalisco sinaloa sonora chihuahua medellín cali barranquilla cartagena cusco arequipa rosario "
    "mendoza tucumán salta patagonia aires parís londres berlín roma bruselas ginebra viena atenas moscú kiev pekín "
    "tokio washington york angeles miami lisboa estrasburgo varsovia praga budapest estocolmo oslo copenhague helsinki "
    "dublín ámsterdam haya jerusalén beirut damasco bagdad teherán kabul delhi seúl sur norte este oeste pacífico "
    "atlántico mediterráneo caribe cantábrico andes amazonas amazonia"
)
# A name that begins with one of these is a place's: "Puerto Azócar", "calle Mayor".
PLACE_OPENINGS = (
    "puerto ciudad villa río lago monte sierra isla islas calle plaza avenida paseo bahía cabo punta golfo costa valle "
    "cerro barrio provincia playa laguna volcán pico mar estadio aeropuerto santa san estrecho nueva américa castilla "
    "puente carretera parque alto bajo"
)
# Days and months, and what else sets the time; never a name but after a given name.
CALENDAR = (
    "lunes martes miércoles jueves viernes sábado domingo enero febrero marzo abril mayo junio julio agosto septiembre "
    "setiembre octubre noviembre diciembre ene feb abr may jun jul ago sep sept oct nov dic mañana tarde noche "
    "madrugada mediodía medianoche semana mes año día víspera siglo"
)
# Capitalised words that are no names.
NOT_NAMES = (
    "internet navidad pascua ramadán dios señoría constitución ley código tratado estatuto presupuestos biblia corán "
    "islam foto vídeo video archivo redacción agencia agencias semana santa cuaresma brexit pib iva adn covid covid-19 "
    "sida estado nación república reino patria pacto acuerdo guerra mundial olímpicos olimpiadas eurocopa copa "
    "libertadores sudamericana años minutos horas días semanas meses después mientras sin eso esto además preguntado "
    "preguntada consultado consultada llueve nadie quien primero segundo fue era es gracias ciencias plan así aún "
    "asimismo finalmente respecto acerca aunque según x"
)
# Words before quoted ones that make a name, a title or a motto of them.
NAMING = (
    "llamado llamada llamados llamadas denominado denominada denominados denominadas titulado titulada intitulado "
    "apodado apodada apodados bautizado bautizada autodenominado autodenominada alias mote apodo lema eslogan rótulo "
    "nombre título libro novela película filme documental canción disco álbum poema cuento ensayo obra serie programa "
    "pódcast podcast revista colección exposición muestra ópera zarzuela comedia tragedia trilogía ciclo operación "
    "caso llama llaman llamaban apodan apodaban himno corrido bolero tango cuadro premio pieza ballet videojuego"
)
# A noun that no table knows and that ends in one of these is somebody.
PERSON_ENDINGS = (
    "dor dora dores doras ista istas ero eros ante antes ente entes logo loga logos logas tor tora tores toras ario "
    "arios ense enses eño eña eños eñas"
)
# Nouns for who comes from somewhere: "el noruego".
NATIONALS = (
    "español española francés francesa inglés inglesa británico británica alemán alemana italiano italiana portugués "
    "portuguesa griego griega turco turca ruso rusa ucraniano ucraniana polaco polaca húngaro húngara rumano rumana "
    "búlgaro búlgara serbio serbia croata austriaco austriaca austríaco suizo suiza belga holandés holandesa "
    "neerlandés neerlandesa sueco sueca noruego noruega danés danesa finlandés finlandesa irlandés irlandesa escocés "
    "escocesa galés galesa chino china japonés japonesa coreano coreana indio india filipino filipina israelí "
    "palestino palestina libanés libanesa sirio siria iraquí iraní egipcio egipcia marroquí argelino argelina tunecino "
    "nigeriano nigeriana keniano keniana sudafricano sudafricana senegalés senegalesa australiano australiana "
    "estadounidense norteamericano canadiense mexicano mexicana guatemalteco guatemalteca hondureño hondureña "
    "salvadoreño salvadoreña nicaragüense costarricense panameño panameña cubano cubana dominicano dominicana haitiano "
    "haitiana puertorriqueño colombiano colombiana venezolano venezolana ecuatoriano ecuatoriana peruano peruana "
    "boliviano boliviana chileno chilena argentino argentina uruguayo uruguaya paraguayo paraguaya brasileño brasileña "
    "catalán catalana vasco vasca gallego gallega andaluz andaluza madrileño madrileña sevillano sevillana aragonés "
    "aragonesa navarro navarra asturiano asturiana valenciano valenciana bonaerense porteño porteña limeño limeña "
    "bogotano bogotana"
)
# A full stop after these ends no sentence.
ABBREVIATIONS = (
    "sr sra srta sres sras dr dra dres d dña prof profa lic ing arq gral cnel tte sgto alm mons rvdo fr sto sta "
    "hnos art arts núm núms nro pág págs p pp ej etc ee uu ee.uu aprox av avda tel vs depto dpto cía ltda dip "
    "excmo excma ilmo ilma fdo ene feb abr jun jul ago sept sep oct nov dic a.m p.m s.a st"
)

TABLES = Language(
    cues=CUES,
    weak_cues=words(WEAK_CUES),
    telling_cues=frozenset(),
    telling_objects=words(TELLING_OBJECTS),
    asking=words(ASKING),
    according=frozenset(tuple(phrase.split()) for phrase in ACCORDING.split("; ")),
    pronouns=PRONOUNS,
    determiners=words(DETERMINERS, TENS),
    definite=words(DEFINITE, FUSED),
    article=words(ARTICLE, FUSED),
    numerals=words(NUMERALS, TENS),
    function_words=words(FUNCTION, PREPOSITIONS, AUXILIARIES, TO_BE, TO_HAVE, CONJUNCTIONS, RELATIVES),
    prepositions=words(PREPOSITIONS),
    auxiliaries=words(AUXILIARIES, TO_BE, TO_HAVE),
    relatives=words(RELATIVES),
    be=words(TO_BE),
    have=words(TO_HAVE),
    agents=words("por"),
    attributive=words(ATTRIBUTIVE),
    adverbs=words(ADVERBS),
    roles=ROLES | frozenset(COURTESIES),
    title_forms={f"ex{role}": role for role in ROLES},
    offices=words(OFFICES),
    courtesies=COURTESIES,
    genders=GENDERS,
    modifiers=words(MODIFIERS),
    complements=words(COMPLEMENTS),
    anonymity=tuple(ANONYMITY.split("; ")),
    organisations=words(ORGANISATIONS, BODIES),
    bodies=words(BODIES),
    documents=words(DOCUMENTS),
    any_body=words(ANY_BODY),
    places=words(PLACES),
    calendar=words(CALENDAR),
    not_names=words(NOT_NAMES),
    abbreviations=words(ABBREVIATIONS),
    naming=words(NAMING),
    nominal=words(PREPOSITIONS) - words("según"),
    participles=("ndo",),
    passives=PARTICIPLES,
    adverb_endings=("mente",),
    verb_endings=("ó", "aron", "ieron", "aba", "aban", "ían", "ará", "arán", "erá", "irá", "ndo", "aría"),
    times=words(
        "segundo minuto hora horas día días noche mañana tarde semana semanas mes meses año años vez momento tiempo"
    ),
    person_endings=tuple(PERSON_ENDINGS.split()),
    nationals=tuple(NATIONALS.split()),
    feminine=("ora", "esa", "triz", "óloga", "ógrafa", "era", "aria", "ada", "ina", "tra", "ica"),
    masculine=("or", "ólogo", "ógrafo", "ero", "ario", "ado", "ino", "tro", "ico"),
    plural_endings=("s",),
    singular_endings=("ís", "sis", "ués", "us"),
    partitives=words(PARTITIVES),
    singular=words(SINGULAR),
    counting=words(NUMERALS, "otro otra el la los las"),
    several=words("muchos muchas algunos algunas otros otras varios varias ambos ambas todos"),
    genitives=words("de del"),
    joins=words("para"),
    conjunction="y",
    title_complements=words(TITLE_COMPLEMENTS),
    temporal=words(TEMPORAL),
    dating=words("pasado próximo este el"),
    letters=words("a o y e"),
    genders_of_articles=GENDERS_OF_ARTICLES,
    viewing=frozenset({("para",)}),
    nominal_cues=words(NOMINAL_CUES),
    pronominal=words("la los las"),
    preverbs=words(PREVERBS),
    bracketed=frozenset(cue for cue in CUES if cue.endswith(PARTICIPLES)),
    verb_groups=True,
    fused=words(FUSED),
    place_openings=words(PLACE_OPENINGS),
    role_endings=tuple(ROLE_ENDINGS.split()),
    anyone=words(
        "fuente funcionario funcionaria hombre mujer joven testigo persona anciano anciana niño niña chico chica"
    ),
    two_surnames=True,
    inverts=True,
    adjectives_follow=True,
    names_follow=True,
    drops_subject=True,
)
