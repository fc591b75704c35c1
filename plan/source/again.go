package source

import (
	"path"
	"strings"

	"digiplan/plan/words"
)

// again is what may stand once and stands twice: an id, or a table like [plan].
type again struct {
	first, second Place
	name          string
	say           words.Phrase // with the name and the other place
	hint          words.Sentence
}

// copyOf is a file that says again what another one says.
type copyOf struct{ first, second *File }

// saidAgain takes what stands twice. What stands in two files is said in the end: the
// one may be a copy of the other.
func (r *Reader) saidAgain(a again) {
	if a.first.file == a.second.file {
		r.addAgain(a)
		return
	}
	pair := copyOf{a.first.file, a.second.file}
	r.twice[pair] = append(r.twice[pair], a)
}

// sayTwice reports what stands in two files, at the one that is named like a copy of the
// other, else at the second. Of many things it is said once that the file is a copy.
func (r *Reader) sayTwice() {
	const few = 3
	for pair, all := range r.twice {
		copied, origin := pair.second, pair.first
		if origin.copies(copied) {
			copied, origin = origin, copied
			for i := range all {
				all[i].first, all[i].second = all[i].second, all[i].first
			}
		}
		if len(all) <= few {
			for _, a := range all {
				r.addAgain(a)
			}
			continue
		}
		r.Add(In(copied), "duplicate-id",
			words.Phrase{De: "%d Kennungen dieser Datei stehen schon in %s; es scheint eine Kopie zu sein", En: "%d ids of this file stand in %s already; it seems to be a copy"}.With(len(all), words.Clean(origin.Path)),
			words.Text("eine der beiden Dateien löschen oder aus dem Ordner nehmen", "delete one of the two files or take it out of the folder"))
	}
}

// copies tells whether a file is named like a copy of another one: "a - Kopie.toml" like
// that of "a.toml".
func (f *File) copies(other *File) bool {
	stem := strings.TrimSuffix(other.Path, path.Ext(other.Path))
	return len(f.Path) > len(other.Path) && strings.Contains(f.Path, stem)
}

func (r *Reader) addAgain(a again) {
	r.Add(a.second, "duplicate-id", a.say.With(verbatim(a.name), a.first), a.hint)
}
