package plan_test

import (
	"flag"
	"os"
	"strings"
	"testing"

	"digiplan/plan"
	"digiplan/plan/source"
	"digiplan/plan/words"
)

// TestReferenceIsThePage holds format.md, which the README names, against the format.
func TestReferenceIsThePage(t *testing.T) {
	want := plan.Reference(words.German)
	if flag.Lookup("update").Value.String() == "true" {
		if err := os.WriteFile("format.md", []byte(want), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	got, err := os.ReadFile("format.md")
	if err != nil || string(got) != want {
		t.Errorf("format.md differs from digiplan schema --format md (%v); go test ./plan -update writes it", err)
	}
}

// TestReferenceNamesEveryKey walks the fields: each table has a chapter with an example, each
// table inside a part, each key a row that says what it is for, and each word its meaning.
func TestReferenceNamesEveryKey(t *testing.T) {
	for _, lang := range []words.Lang{words.German, words.English} {
		page := plan.Reference(lang)
		for _, table := range plan.Tables() {
			head := map[bool]string{false: "[" + table.Name + "]", true: "[[" + table.Name + "]]"}[table.Many]
			_, chapter, found := strings.Cut(page, "\n## `"+head+"` – "+table.Doc.In(lang)+"\n")
			chapter, _, _ = strings.Cut(chapter, "\n## ")
			if !found || !strings.Contains(chapter, "\n```toml\n"+head+"\n") {
				t.Errorf("%s: no chapter with an example of %s", lang, head)
			}
			mustBeTold(t, lang, page, chapter, table.Name, table.Fields)
		}
	}
}

func mustBeTold(t *testing.T, lang words.Lang, page, chapter, path string, fields []source.FieldInfo) {
	t.Helper()
	part := chapter
	if strings.Contains(path, ".") {
		_, part, _ = strings.Cut(chapter, "\n### `"+path+"` – ")
	}
	part, _, _ = strings.Cut(part, "\n### ")
	for _, field := range fields {
		key := field.Key
		if key == "" {
			key = "2026"
		}
		row := rowOf(part, key)
		if key == "note" || key == "source" || key == "assumed" {
			row = rowOf(page, key)
		}
		if !strings.HasSuffix(row, " | "+field.Doc.In(lang)+" |") || (strings.HasPrefix(row, " ja |") || strings.HasPrefix(row, " yes |")) != field.Needed {
			t.Errorf("%s: the row of %s.%s is %q", lang, path, key, row)
		}
		for i, item := range field.Items {
			if !strings.Contains(row, "`"+item+"` "+field.Names[i].In(lang)) {
				t.Errorf("%s: %s.%s does not explain %s", lang, path, key, item)
			}
		}
		if len(field.Inner) > 0 && field.Kind != source.KindYears {
			mustBeTold(t, lang, page, chapter, path+"."+key, field.Inner)
		}
	}
}

// rowOf is the row of a key, "" for none.
func rowOf(part, key string) string {
	_, row, found := strings.Cut(part, "\n| `"+key+"` |")
	if !found {
		return ""
	}
	row, _, _ = strings.Cut(row, "\n")
	return row
}

// TestReferenceTellsWhatKindsNeed: a movement needs other keys for each kind.
func TestReferenceTellsWhatKindsNeed(t *testing.T) {
	page := plan.Reference(words.German)
	for _, want := range []string{
		"\n- `supplement` Nachtrag: `line`, `year`, `amount`\n",
		"\n- `shift` Umschichtung: `from`, `to`, `amount`\n",
		"\n- `carry` Ermächtigungsübertragung: `from`, `to`, `amount`\n",
		"\n- `income-cover` unechte Deckung: `line`, `year`, `amount`\n",
		"\n- `excess` über-/außerplanmäßig: `line`, `year`, `amount`\n",
		"\n- `block` Sperre: `year`, `line` oder `cover` oder `book`, `amount` oder `percent`\n",
		"\nJeder Eintrag braucht `number` oder `id`.\n",
	} {
		if !strings.Contains(page, want) {
			t.Errorf("the page lacks %q", want)
		}
	}
}
