package plan

import (
	"sync"

	"digiplan/budget"
	"digiplan/plan/source"
	"digiplan/plan/words"
)

// What the town hall calls the words of the format.
var (
	StatusNames = map[Status]words.Phrase{
		Idea:     {De: "Idee", En: "idea"},
		Prepared: {De: "in Vorbereitung", En: "prepared"},
		Decided:  {De: "beschlossen", En: "decided"},
		Running:  {De: "läuft", En: "running"},
		Paused:   {De: "ruht", En: "paused"},
		Done:     {De: "abgeschlossen", En: "done"},
		Stopped:  {De: "eingestellt", En: "stopped"},
	}
	OwnTableNames = map[string]words.Phrase{"measure": {De: "Maßnahmen", En: "measures"}, "line": {De: "Haushaltsstellen", En: "budget lines"}, "paper": {De: "Vorlagen", En: "papers"}}
	OwnKindNames  = map[OwnKind]words.Phrase{
		OwnText:   {De: "Text", En: "text"},
		OwnChoice: {De: "Auswahl", En: "choice"},
		OwnNumber: {De: "Zahl", En: "number"},
		OwnAmount: {De: "Betrag in Euro", En: "amount in euros"},
		OwnShare:  {De: "Prozent", En: "percent"},
		OwnDay:    {De: "Tag", En: "day"},
		OwnLink:   {De: "Verweis ins Netz oder Postfach", En: "link to a page or a mailbox"},
	}
	AreaNames = map[Area]words.Phrase{
		"administration": {De: "Stadtverwaltung", En: "administration"},
		"group":          {De: "Stadtkonzern", En: "city's companies"},
		"society":        {De: "Stadtgesellschaft", En: "society"},
	}
	CauseNames = map[string]words.Phrase{
		"timing":           {De: "zeitversetzt", En: "timing"},
		"plan-version":     {De: "anderer Planungsstand", En: "other version of the plan"},
		"vat":              {De: "Umsatzsteuer", En: "VAT"},
		"rounding":         {De: "Rundung", En: "rounding"},
		"missing-city":     {De: "fehlt bei der Stadt", En: "missing in the city's book"},
		"missing-provider": {De: "fehlt im Wirtschaftsplan", En: "missing in the business plan"},
		"collective":       {De: "Sammelposition", En: "collective line"},
		"error":            {De: "Fehler", En: "error"},
	}
	OriginNames = map[Origin]words.Phrase{
		Fresh:    {De: "zusätzlich", En: "additional"},
		Existing: {De: "vorhanden", En: "existing"},
		Shifted:  {De: "umgeschichtet", En: "shifted"},
		Carried:  {De: "übertragen", En: "carried over"},
	}
	RoleNames = map[Role]words.Phrase{
		Advice:   {De: "Vorberatung", En: "advice"},
		Heard:    {De: "Anhörung", En: "hearing"},
		Deciding: {De: "Entscheidung", En: "decision"},
		ToNotice: {De: "Kenntnisnahme", En: "notice"},
	}
	OutcomeNames = map[Outcome]words.Phrase{
		"open":         {De: "offen", En: "open"},
		Adopted:        {De: "beschlossen", En: "adopted"},
		AdoptedAmended: {De: "mit Änderungen beschlossen", En: "adopted as amended"},
		AdoptedInPart:  {De: "teilweise beschlossen", En: "adopted in part"},
		Rejected:       {De: "abgelehnt", En: "rejected"},
		Postponed:      {De: "vertagt", En: "postponed"},
		Referred:       {De: "verwiesen", En: "referred"},
		Withdrawn:      {De: "zurückgezogen", En: "withdrawn"},
		Settled:        {De: "erledigt", En: "settled"},
		Noted:          {De: "zur Kenntnis genommen", En: "noted"},
		"recommended":  {De: "empfohlen", En: "recommended"},
		"no-vote":      {De: "ohne Votum", En: "without a vote"},
		Cancelled:      {De: "Sitzung ausgefallen", En: "meeting cancelled"},
	}
	VoteNames = map[string]words.Phrase{
		"unanimous": {De: "einstimmig", En: "unanimously"},
		"majority":  {De: "mehrheitlich", En: "by majority"},
	}
	StrengthNames = map[string]words.Phrase{
		"welcomes":  {De: "begrüßt", En: "welcomes"},
		"instructs": {De: "beauftragt", En: "instructs"},
		"decides":   {De: "beschließt", En: "decides"},
		"notes":     {De: "nimmt zur Kenntnis", En: "notes"},
	}
	PaperKindNames = map[PaperKind]words.Phrase{
		DecisionPaper:   {De: "Beschlussvorlage", En: "decision paper"},
		SupplementPaper: {De: "Ergänzung", En: "supplement"},
		ReportPaper:     {De: "Bericht", En: "report"},
		InquiryPaper:    {De: "Anfrage", En: "inquiry"},
		BudgetPaper:     {De: "Haushaltssatzung", En: "budget by-law"},
		BusinessPlan:    {De: "Wirtschaftsplan", En: "business plan"},
	}
	MovementKindNames = map[budget.MovementKind]words.Phrase{
		budget.Supplement:  {De: "Nachtrag", En: "supplement"},
		budget.Shift:       {De: "Umschichtung", En: "shift"},
		budget.Carry:       {De: "Ermächtigungsübertragung", En: "carry-over"},
		budget.IncomeCover: {De: "unechte Deckung", En: "income cover"},
		budget.Excess:      {De: "über-/außerplanmäßig", En: "excess"},
		budget.Block:       {De: "Sperre", En: "block"},

		budget.GlobalReduction: {De: "globaler Minderaufwand", En: "global reduction"},
	}
	TransferKindNames = map[budget.TransferKind]words.Phrase{
		budget.ServiceCharge: {De: "Leistungsverrechnung", En: "service charge"},
		budget.GrantTransfer: {De: "Zuschuss", En: "grant"},
		budget.LossCover:     {De: "Verlustausgleich", En: "loss cover"},
		budget.CapitalPaidIn: {De: "Kapitalzuführung", En: "capital"},
		budget.Loan:          {De: "Darlehen", En: "loan"},
		budget.Profit:        {De: "Gewinnabführung", En: "profit transfer"},
	}
	GrantStatusNames = map[string]words.Phrase{
		"planned": {De: "geplant", En: "planned"},
		"applied": {De: "beantragt", En: "applied for"},
		"granted": {De: "bewilligt", En: "granted"},
		"paid":    {De: "ausgezahlt", En: "paid"},
	}
	TaskNames  = map[string]words.Phrase{"voluntary": {De: "freiwillig", En: "voluntary"}, "mandatory": {De: "pflichtig", En: "mandatory"}}
	StageNames = map[budget.Stage]words.Phrase{"reserved": {De: "reserviert", En: "reserved"}, "earmarked": {De: "vorgemerkt", En: "earmarked"}, "bound": {De: "gebunden", En: "bound"}}
	PartNames  = map[budget.Part]words.Phrase{
		"operating": {De: "Ergebnis- oder Erfolgsplan", En: "operating"}, "capital": {De: "investiv", En: "capital"},
		"running": {De: "Finanzplan (laufend)", En: "running payments"},
	}
	SideNames    = map[budget.Side]words.Phrase{"expense": {De: "Aufwand oder Auszahlung", En: "expense"}, "income": {De: "Ertrag oder Einzahlung", En: "income"}}
	LicenceNames = map[Licence]words.Phrase{
		"dl-de/by-2-0": {De: "Datenlizenz Deutschland, Namensnennung", En: "Data licence Germany, attribution"}, "dl-de/zero-2-0": {De: "Datenlizenz Deutschland, Zero", En: "Data licence Germany, zero"},
		"CC-BY-4.0": {De: "Creative Commons, Namensnennung 4.0", En: "Creative Commons, attribution 4.0"}, "CC0-1.0": {De: "Creative Commons, gemeinfrei", En: "Creative Commons, public domain"},
	}
	LanguageNames = map[words.Lang]words.Phrase{"de": {De: "Deutsch", En: "German"}, "en": {De: "Englisch", En: "English"}}
	ServesNames   = map[string]words.Phrase{
		"citizens": {De: "Bürgerschaft", En: "citizens"}, "business": {De: "Wirtschaft", En: "business"},
		"science": {De: "Wissenschaft", En: "science"}, "administration": {De: "Verwaltung", En: "administration"},
	}
	GoalNames = map[string]words.Phrase{
		"social": {De: "sozial", En: "social"}, "ecological": {De: "ökologisch", En: "ecological"}, "economic": {De: "wirtschaftlich", En: "economic"},
	}
	BookNames = map[budget.Book]words.Phrase{budget.City: {De: "Stadt", En: "city"}, budget.Provider: {De: "IT-Dienstleister", En: "provider"}}
)

// WordName is what a word is called where it stands: in a field of a table, the
// inner one of tables in each other. It is empty for a word that has no name.
func WordName(table, field, word string) words.Phrase {
	if name, ok := wordNames()[place{table, field, word}]; ok {
		return name
	}
	return wordNames()[place{"", field, word}]
}

// place is where a word stands; without a table, the first that has the field.
type place struct{ table, field, word string }

var wordNames = sync.OnceValue(func() map[place]words.Phrase {
	names := make(map[place]words.Phrase)
	var add func(table string, fields []source.FieldInfo)
	add = func(table string, fields []source.FieldInfo) {
		for _, field := range fields {
			for i, word := range field.Items {
				names[place{table, field.Key, word}] = field.Names[i]
				if _, known := names[place{"", field.Key, word}]; !known {
					names[place{"", field.Key, word}] = field.Names[i]
				}
			}
			add(field.Key, field.Inner)
		}
	}
	for _, table := range Tables() {
		add(table.Name, table.Fields)
	}
	return names
})
