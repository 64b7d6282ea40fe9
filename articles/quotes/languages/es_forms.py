"""Spanish words in all their forms: verbs of saying, and nouns of people. All in lower case."""

from . import words

# Verbs of saying by stem and endings; a form of these may introduce a quotation, its subject speaking.
AR_STEMS = (
    "habl afirm asegur señal indic declar explic agreg apunt recalc subray destac remarc inform anunci coment precis "
    "aclar matiz detall relat narr critic denunci lament celebr acus alert avis apostill remat remach zanj sentenci "
    "reiter insinu consider calific tild tach catalog valor proclam exclam grit susurr murmur brome ironiz reproch "
    "recrimin cuestion pregunt contest replic espet retruc refut rechaz conden alab elogi jur implor suplic reclam "
    "exhort inst demand abog aleg argument opin estim augur vaticin pronostic anticip adelant revel confirm ratific "
    "corrobor testific especific enfatiz puntualiz concret ejemplific grafic reflexion evoc rememor enumer cit tuite "
    "public continu acot terci aconsej plante expres protest quej jact ufan disculp excus justific acept asever postul "
    "bram clam deplor fustig atac descalific ridiculiz descart salud avanz rez cant core pens esper lanz presagi "
    "dramatiz rubric constat observ reivindic rectific dud resopl suspir balbuce vocifer mascull chill increp interpel "
    "amonest retract sintetiz esboz relativiz abund resalt urg enrostr advoc juzg diagnostic barrunt desliz enunci "
    "verbaliz cuchiche gruñ"
)
AR_ENDINGS = "a an ó aron aba aban ado ada ados adas ando ará arán aría arían"
ER_STEMS = "respond promet reconoc agradec conced arremet tem"
ER_ENDINGS = "e en ió ieron ía ían ido ida idos idas iendo erá erán ería"
IR_STEMS = (
    "añad admit insist aludi coincid exig esgrim resum defin rebat asum debat inquir difund describ escrib suscrib"
)
IR_ENDINGS = "e en ió ieron ía ían ido ida idos idas iendo irá irán iría"
# Forms that no rule makes.
IRREGULAR = (
    "dice dicen dijo dijeron decía decían dicho dicha diciendo dirá dirán diría dirían diga digan dijera cuenta "
    "cuentan contó contaron contaba contaban contado contando contará recuerda recuerdan recordó recordaron recordaba "
    "recordaban recordado recordando manifiesta manifiestan manifestó manifestaron manifestaba manifestado "
    "manifestando confiesa confiesan confesó confesaron confesaba confesado confesando niega niegan negó negaron "
    "negaba negado negando suelta sueltan soltó soltaron soltaba soltado ruega ruegan rogó rogaron rogaba rogado "
    "recomienda recomiendan recomendó recomendaron recomendado recomendando truena tronó tronaron tronaba advierte "
    "advierten advirtió advirtieron advertía advertían advertido advirtiendo advertirá sugiere sugieren sugirió "
    "sugirieron sugería sugerían sugerido sugiriendo refiere refieren refirió refirieron refería referían referido "
    "refiriendo repite repiten repitió repitieron repetía repetían repetido repitiendo pide piden pidió pidieron pedía "
    "pedían pedido pidiendo pedirá desmiente desmienten desmintió desmintieron desmentido desmintiendo sostiene "
    "sostienen sostuvo sostuvieron sostenía sostenían sostenido sosteniendo mantiene mantienen mantuvo mantuvieron "
    "mantenía mantenían mantenido manteniendo concluye concluyen concluyó concluyeron concluía concluían concluido "
    "concluyendo arguye arguyen arguyeron argüía interviene intervienen intervino intervinieron intervenido "
    "interviniendo prosigue prosiguen prosiguió prosiguieron proseguía proseguido sigue siguió aduce aducen adujo "
    "adujeron aducía aducido aduciendo propone proponen propuso propusieron proponía propuesto expone exponen expuso "
    "expusieron exponía expuesto exponiendo repone repuso repusieron contradice contradijo predice predijo predijeron "
    "predicho defiende defienden defendió defendieron defendía defendido defendiendo escrito descrito suscrito lee "
    "leen leía leyó leyeron cree creen creía creían piensa piensan saber entiende entienden entendió llamó llamaron "
    "llamado llamada llamados llamadas ríe rio rió propina maldice maldijo ordena ordenó ordenaron ordenado sonríe "
    "sonrió comunica comunicó comunicaron comunicado reprende reprendió reprendieron transmite transmitió "
    "transmitieron transmitido traslada trasladó trasladaron trasladado apela apeló apelaron resuelve resolvió apuesta "
    "apostó invoca invocó denomina denominó denominaron despacha despachó despacharon aventura aventuró aventuraron"
)
# Of these cues, those that tell of speech only sometimes: they speak for a fragment less than the others.
WEAK_CUES = (
    "cuenta cuentan pregunta demanda demandan protesta denuncia queja cita citan "
    "lanza lanzan lanzó lanzaron canta cantan cantó publica publican publicó publicaron publicado avanza avanzan "
    "avanzó avanzaron espera esperan esperaba esperó lee leen leía leyó leyeron cree creen creía creían piensa piensan "
    "pensó pensaba saber considera consideran consideró estima estiman mantiene mantienen mantuvo mantuvieron continúa "
    "continuó continuaron sigue siguió confirma confirmó acepta aceptó entiende entienden teme temen temía propone "
    "proponen propuso ordena ordenó ataca atacó saluda saludó suelta sueltan soltó echa echó echaron salda saldó "
    "descarta descartó plantea planteó interviene intervino rechaza rechazó rechazaron expresa precisa valora valoró "
    "asume asumió anticipa adelanta adelantó ordenado sentencia remata remató jura observa observó observaron debate "
    "traslada trasladó transmite resuelve resolvió apuesta apostó sonríe sonrió ríe rio rió comunica aventura define "
    "destaca llamado comunicado duda dudó constata describe"
)
# Nouns of people who have a task, an office or a calling, with their feminine and plural forms by rule: alone they name a
# speaker, before a name they are its title.
ROLES_BY_GENDER = (
    "ministro viceministro secretario subsecretario comisario diputado eurodiputado consejero magistrado abogado "
    "delegado subdelegado encargado funcionario mandatario empresario bibliotecario notario veterinario voluntario "
    "vicario emisario académico científico político médico físico químico matemático biólogo geólogo filósofo "
    "arquitecto ingeniero enfermero bombero obrero carpintero panadero pescadero carnicero zapatero minero ganadero "
    "granjero marinero pasajero portero arquero mensajero cocinero camarero peluquero jardinero hijo hermano primo "
    "sobrino tío abuelo nieto suegro cuñado vecino ciudadano paisano anciano niño chico muchacho alumno maestro "
    "párroco clérigo obispo arzobispo monje amigo compañero novio esposo viudo candidato precandidato aficionado "
    "empleado jubilado soldado refugiado desplazado damnificado detenido acusado procesado imputado condenado herido "
    "afectado asociado aliado graduado licenciado comisionado querellado experto perito técnico crítico mecánico "
    "músico cómico catedrático diplomático historiador investigador profesor director subdirector entrenador jugador "
    "seleccionador trabajador senador gobernador embajador administrador coordinador procurador asesor auditor "
    "inspector interventor rector decano doctor escritor autor coautor editor lector actor pintor escultor compositor "
    "productor realizador presentador locutor redactor traductor conductor operador pescador cazador agricultor "
    "vendedor comprador consumidor inversor fundador cofundador creador legislador regidor corregidor gestor promotor "
    "constructor observador mediador negociador moderador colaborador nadador corredor boxeador opositor defensor "
    "instructor monitor tutor pastor señor consultor organizador vocero banquero extranjero guerrillero torero librero "
    "almacenero viajero pionero heredero campesino inquilino marino peregrino asesino bodeguero síndico farero "
    "relojero tahonero alfarero molinero camionero hostelero hotelero becario usuario adversario propietario "
    "beneficiario lugareño isleño dueño poblador caudillo delantero sospechoso homicida recluso socio fanático payaso "
    "tabernero contador programador diseñador comunero miliciano parlamentario interlocutor tirador estibador "
    "entrevistador reportero bloguero dramaturgo ejecutivo canónigo monaguillo paramédico boticario tesorero preso "
    "huésped carabinero costurero secuestrador agresor infractor cobrador limpiador recolector cultivador criador "
    "apicultor caficultor viticultor catador repartidor mozo criado capataz liquidador tasador"
)
# The same, with one form for men and women, and the plurals by rule.
ROLES_COMMON = (
    "portavoz presidente presidenta vicepresidente vicepresidenta expresidente gerente dirigente agente teniente "
    "comandante sargento cabo capitán capitana almirante estudiante cantante representante comerciante fabricante "
    "fiscal fiscala juez jueza general coronel brigadier alguacil concejal concejala titular líder lideresa jefe jefa "
    "alcalde alcaldesa sacerdote sacerdotisa monja rabino imán cardenal papa pontífice rey reina príncipe princesa "
    "duque duquesa conde condesa marqués marquesa barón emperador actriz emperatriz oficial suboficial militar policía "
    "guardia mosso ertzaina edil canciller chef guía atleta poeta poetisa colega testigo víctima persona fuente "
    "individuo sujeto hombre mujer joven adolescente menor madre padre marido cónyuge pareja bebé familiar pariente "
    "analista economista periodista activista especialista dentista taxista artista novelista ensayista columnista "
    "sindicalista socialista ecologista feminista jurista futbolista ciclista tenista deportista accionista guionista "
    "paisajista oficinista transportista camionista electricista maquinista contratista pensionista inversionista "
    "rescatista socorrista brigadista cronista comentarista corresponsal influencer youtuber cineasta alcaide "
    "intérprete cónsul nuncio superviviente sobreviviente manifestante votante contribuyente paciente cliente clienta "
    "docente ponente asistente ayudante aspirante solicitante denunciante demandante querellante residente habitante "
    "migrante inmigrante emigrante turista bañista montañista alpinista pivote centrocampista mediocampista guardameta "
    "campeón campeona vocal contable intendente intendenta creyente combatiente insurgente rebelde terrorista "
    "delincuente atacante rehén trapecista modelo modista sastre cacique hincha jurado conserje ujier ordenanza "
    "vigilante regante chofer chófer piloto azafata astronauta cosmonauta tripulante navegante patrón patrona edecán "
    "subteniente asambleísta congresista constituyente mecenas participante pediatra psiquiatra comensal mandamás "
    "gente autoridad huésped gendarme capataz lehendakari president consellera conseller arqueóloga chavista peronista "
    "independentista nacionalista comunista anarquista populista"
)


def _with_endings(stems: str, endings: str) -> str:
    return " ".join(stem + ending for stem in stems.split() for ending in endings.split())


def _inflected(masculine: str) -> str:
    """The four forms of words in -o, -or and the like: "ministro ministra ministros ministras"."""
    found = []
    for word in masculine.split():
        stem = word[:-1] if word.endswith("o") else word
        man, men = (word, word + "s") if word.endswith("o") else (word, word + "es")
        found += [man, stem + "a", men, stem + "as"]
    return " ".join(found)


def _plurals(singular: str) -> str:
    """The words and their plurals: "juez jueces", "agente agentes"."""
    found = []
    for word in singular.split():
        many = word[:-1] + "ces" if word.endswith("z") else word + ("s" if word[-1] in "aeiouáéó" else "es")
        found += [word, many]
    return " ".join(found)


CUES = words(
    _with_endings(AR_STEMS, AR_ENDINGS),
    _with_endings(ER_STEMS, ER_ENDINGS),
    _with_endings(IR_STEMS, IR_ENDINGS),
    IRREGULAR,
)
ROLES = words(_inflected(ROLES_BY_GENDER), _plurals(ROLES_COMMON))
