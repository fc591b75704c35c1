package opendata

import (
	"strconv"
	"time"

	"digiplan/budget"
	"digiplan/plan"
	"digiplan/plan/words"
)

// Record is the file that tells catalogues of open data of the package, as DCAT-AP.de
// demands it (dcat-ap.de/def/dcatde: specification 3.0, conventions 2.0). Addresses in it
// are those of files beside it. What no plan knows is left to the city, which the
// conventions make it say: dcatde:contributorID (convention 12), and whom to ask.
const Record = "dcat-ap.jsonld"

// vocabulary are the words of the record. No address is looked up to read it.
var vocabulary = recordContext{
	DCAT: "http://www.w3.org/ns/dcat#", Terms: "http://purl.org/dc/terms/", German: "http://dcat-ap.de/def/dcatde/",
	FOAF: "http://xmlns.com/foaf/0.1/", Kinds: "http://www.w3.org/2001/XMLSchema#",
}

// Values of the lists that DCAT-AP.de prescribes.
const (
	government   = "http://publications.europa.eu/resource/authority/data-theme/GOVE"
	csvFormat    = "http://publications.europa.eu/resource/authority/file-type/CSV"
	csvMedia     = "https://www.iana.org/assignments/media-types/text/csv"
	municipality = "http://dcat-ap.de/def/politicalGeocoding/Level/municipality"
	cityKeys     = "http://dcat-ap.de/def/politicalGeocoding/municipalityKey/"
)

// listedLicences are the licences in the list of DCAT-AP.de (convention 31).
var listedLicences = map[plan.Licence]string{
	"dl-de/by-2-0":   "http://dcat-ap.de/def/licenses/dl-by-de/2.0",
	"dl-de/zero-2-0": "http://dcat-ap.de/def/licenses/dl-zero-de/2.0",
	"CC-BY-4.0":      "http://dcat-ap.de/def/licenses/cc-by/4.0",
	"CC0-1.0":        "http://dcat-ap.de/def/licenses/cc-zero",
}

var languages = map[words.Lang]string{
	words.German:  "http://publications.europa.eu/resource/authority/language/DEU",
	words.English: "http://publications.europa.eu/resource/authority/language/ENG",
}

type (
	recordContext struct {
		DCAT   string `json:"dcat"`
		Terms  string `json:"dct"`
		German string `json:"dcatde"`
		FOAF   string `json:"foaf"`
		Kinds  string `json:"xsd"`
	}
	address struct {
		ID string `json:"@id"`
	}
	said struct {
		Value string     `json:"@value"`
		Lang  words.Lang `json:"@language"`
	}
	typed struct {
		Value string `json:"@value"`
		Type  string `json:"@type"`
	}
	agent struct {
		Type string `json:"@type"`
		Name string `json:"foaf:name"`
	}
	period struct {
		Type  string `json:"@type"`
		Start typed  `json:"dcat:startDate"`
		End   typed  `json:"dcat:endDate"`
	}
	dataset struct {
		Context       recordContext  `json:"@context"`
		ID            string         `json:"@id"`
		Type          string         `json:"@type"`
		Title         said           `json:"dct:title"`
		Description   said           `json:"dct:description"`
		Identifier    string         `json:"dct:identifier"`
		Publisher     *agent         `json:"dct:publisher,omitempty"`
		Theme         address        `json:"dcat:theme"`
		Keywords      []said         `json:"dcat:keyword,omitempty"`
		Language      address        `json:"dct:language"`
		Modified      *typed         `json:"dct:modified,omitempty"`
		Temporal      *period        `json:"dct:temporal,omitempty"`
		Level         *address       `json:"dcatde:politicalGeocodingLevelURI,omitempty"`
		Area          *address       `json:"dcatde:politicalGeocodingURI,omitempty"`
		Distributions []distribution `json:"dcat:distribution"`
	}
	distribution struct {
		Type     string   `json:"@type"`
		Title    said     `json:"dct:title"`
		Access   address  `json:"dcat:accessURL"`
		Download address  `json:"dcat:downloadURL"`
		Format   address  `json:"dct:format"`
		Media    address  `json:"dcat:mediaType"`
		Bytes    typed    `json:"dcat:byteSize"`
		Licence  *address `json:"dct:license,omitempty"`
	}
)

// record describes the package to catalogues.
func (p Package) record(files []File) []byte {
	d := p.Data.Plan
	says := dataset{
		Context: vocabulary, ID: "#dataset", Type: "dcat:Dataset",
		Title: p.said(d.Title), Description: p.said(p.describes()), Identifier: p.name(),
		Theme: address{government}, Keywords: p.keywords(), Language: address{languages[p.Lang]},
	}
	if d.City != "" {
		says.Publisher = &agent{"foaf:Agent", words.Clean(d.City)}
	}
	if !d.AsOf.IsZero() {
		says.Modified = &typed{d.AsOf.Format(time.DateOnly), "xsd:date"}
	}
	if d.Years.From != 0 {
		says.Temporal = &period{"dct:PeriodOfTime", dated(d.Years.From, "-01-01"), dated(d.Years.To, "-12-31")}
	}
	if d.CityKey != "" {
		says.Level, says.Area = &address{municipality}, &address{cityKeys + d.CityKey}
	}
	for i, t := range p.Tables {
		says.Distributions = append(says.Distributions, p.distribution(t, files[i]))
	}
	return indented(says)
}

func (p Package) said(text string) said { return said{words.Clean(text), p.Lang} }

func dated(year budget.Year, day string) typed { return typed{words.PlainYear(year) + day, "xsd:date"} }

// keywords are the themes of the plan.
func (p Package) keywords() []said {
	var all []said
	for _, theme := range p.Data.Plan.Themes {
		all = append(all, p.said(p.Data.Hidden.Secrets(published(p.Data)).Redact(theme.Title, "[–]")))
	}
	return all
}

func (p Package) distribution(t Table, file File) distribution {
	one := distribution{
		Type: "dcat:Distribution", Title: p.said(t.Title.In(p.Lang)), Access: address{file.Name}, Download: address{file.Name},
		Format: address{csvFormat}, Media: address{csvMedia}, Bytes: typed{strconv.Itoa(len(file.Text)), "xsd:nonNegativeInteger"},
	}
	if licence := listedLicences[p.Data.Plan.Licence]; licence != "" {
		one.Licence = &address{licence}
	}
	return one
}
