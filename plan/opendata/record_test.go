package opendata_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"digiplan/plan/opendata"
)

// recordOf is the record of a package, key by key.
func recordOf(t *testing.T, p opendata.Package) map[string]any {
	t.Helper()
	files := p.Files()
	file := files[len(files)-2]
	var says map[string]any
	if err := json.Unmarshal(file.Text, &says); err != nil || file.Name != opendata.Record {
		t.Fatal(file.Name, err)
	}
	return says
}

// at goes down into a record by keys.
func at(t *testing.T, says any, keys ...string) string {
	t.Helper()
	for _, key := range keys {
		inner, _ := says.(map[string]any)
		if says = inner[key]; says == nil {
			return ""
		}
	}
	text, _ := says.(string)
	return text
}

// TestRecord says what the plan knows, in the lists of DCAT-AP.de, and nothing else.
func TestRecord(t *testing.T) {
	snapshot := read(t, "muenster")
	snapshot.Plan.Licence, snapshot.Plan.CityKey = "CC0-1.0", "05515000"
	p := packageOf(t, snapshot)
	says := recordOf(t, p)
	for keys, want := range map[string]string{
		"@type":                                 "dcat:Dataset",
		"dct:title @value":                      "Digitale Maßnahmenplanung",
		"dct:title @language":                   "de",
		"dct:identifier":                        "digiplan-05515000",
		"dct:publisher foaf:name":               "Stadt Münster",
		"dct:modified @value":                   "2018-03-14",
		"dct:temporal dcat:startDate @value":    "2018-01-01",
		"dct:temporal dcat:endDate @value":      "2022-12-31",
		"dcatde:politicalGeocodingURI @id":      "http://dcat-ap.de/def/politicalGeocoding/municipalityKey/05515000",
		"dcatde:politicalGeocodingLevelURI @id": "http://dcat-ap.de/def/politicalGeocoding/Level/municipality",
		"dct:language @id":                      "http://publications.europa.eu/resource/authority/language/DEU",
		"dcatde:contributorID @id":              "",
		"dcat:contactPoint @id":                 "",
	} {
		if got := at(t, says, strings.Fields(keys)...); got != want {
			t.Errorf("%s is %q; want %q", keys, got, want)
		}
	}
	distributions, _ := says["dcat:distribution"].([]any)
	if len(distributions) != len(p.Tables) {
		t.Fatalf("%d distributions of %d tables", len(distributions), len(p.Tables))
	}
	for i, one := range distributions {
		if at(t, one, "dcat:accessURL", "@id") != p.Tables[i].Name+".csv" || at(t, one, "dct:license", "@id") != "http://dcat-ap.de/def/licenses/cc-zero" {
			t.Errorf("%s is described as %v", p.Tables[i].Name, one)
		}
	}
}

// TestRecordInventsNothing: what the plan does not say is not there.
func TestRecordInventsNothing(t *testing.T) {
	snapshot := read(t, "muenster")
	snapshot.Plan.CityKey, snapshot.Plan.Licence, snapshot.Plan.AsOf, snapshot.Plan.Themes = "", "", time.Time{}, nil
	says := recordOf(t, packageOf(t, snapshot))
	for _, key := range []string{"dcatde:politicalGeocodingURI", "dcatde:politicalGeocodingLevelURI", "dct:modified", "dcat:keyword"} {
		if says[key] != nil {
			t.Errorf("%s is %v", key, says[key])
		}
	}
	for _, one := range says["dcat:distribution"].([]any) {
		if at(t, one, "dct:license", "@id") != "" {
			t.Error("a licence that the plan does not give")
		}
	}
	snapshot.Plan.City, snapshot.Plan.CityKey = "", "05515000"
	if says := recordOf(t, packageOf(t, snapshot)); says["dct:publisher"] != nil {
		t.Errorf("the publisher is %v", says["dct:publisher"])
	}
}

// TestInterruptedRecord: a package that is not whole is known by its record, too, and a
// record of others is kept.
func TestInterruptedRecord(t *testing.T) {
	p := packageOf(t, read(t, "muenster"))
	for content, kept := range map[string]bool{"": false, `{"@context": "https://example.org"}`: true} {
		folder := filepath.Join(t.TempDir(), "daten")
		if err := p.Write(t.Context(), folder, false); err != nil {
			t.Fatal(err)
		}
		if err := os.Remove(filepath.Join(folder, opendata.Descriptor)); err != nil {
			t.Fatal(err)
		}
		if content != "" {
			if err := os.WriteFile(filepath.Join(folder, opendata.Record), []byte(content), 0o666); err != nil {
				t.Fatal(err)
			}
		}
		if err := p.Write(t.Context(), folder, false); (err != nil) != kept {
			t.Errorf("over %q: %v", content, err)
		}
	}
}
