package plan

// filterWords are the words, beside the keys of the format, by which filters ask for
// columns of ours: keys of columns, the years behind them left out, and titles of one word
// in both languages, with umlauts spelled out.
const filterWords = `
aenderungen allocated anlagen annahme annexes ansatz art assumption aufgabe auskunft auslastung
authority available bedarf bemerkung bereich bereinigt berichtsjahr beschluss beschlusslage
beschreibung beteiligte betreff bezeichnung blocked carried changed changes committed competent
consolidated decided decides deckungskreis dezernat dient division effect einmalig entscheidung
ergebnis ergebnisse ermaechtigung excess fassung federfuehrung feststellungen filled finanzierung
findings folgekosten fortschritt free frei funding gap geaendert gebunden gesperrt gestrichen
gremium haushaltsstelle ist jahr k kennung late laufzeit least left leitsaetze lent lineno luecke
massnahme measureno meeting newcity newprovider oeffentlich oneoff open out_by permanent
planposition posts prioritaet produktgruppe punkte quelle schritt sideid signed sitzung sparte stadt
stand state step struck subject summe teil thema tightest twice uebertragen updated verantwortlich
verfuegbar vorbehalt vorlage wholeterm wirkung ziele zugeordnet zustaendig
`
