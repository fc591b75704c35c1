package workspace

import (
	"context"
	"testing"
	"time"
)

func TestVersions(t *testing.T) {
	r := newRepository(t)
	place := func(name string) Location {
		found, err := Find(r.folder, name)
		if err != nil {
			t.Fatal(err)
		}
		return found
	}
	if versions, err := Versions(context.Background(), place("."), 5); err != nil || len(versions) != 0 {
		t.Errorf("an empty repository has %v, %v", versions, err)
	}
	r.write("plan.toml", titled("eins"))
	r.write("anders.txt", "1")
	r.commit()
	r.write("anders.txt", "2")
	r.commit()
	r.write("sub/plan.toml", titled("unten"))
	r.git("add", "--all")
	r.git("commit", "--quiet", "--message=zwei\x1b]0;x\a")
	r.git("config", "log.showSignature", "true")
	r.git("config", "format.pretty", "fuller")
	subjects := func(name string, most int) (found []string) {
		versions, err := Versions(context.Background(), place(name), most)
		if err != nil {
			t.Fatal(err)
		}
		for _, v := range versions {
			found = append(found, v.Subject)
			if !v.Date.Equal(time.Date(2018, time.March, 14, 0, 0, 0, 0, time.UTC)) {
				t.Errorf("a version reads %+v", v)
			}
			r.wantTitle("plan.toml", v.Revision, "eins")
		}
		return found
	}
	for _, c := range []struct {
		name string
		most int
		want []string
	}{
		{".", 5, []string{"zwei␛]0;x␇", "Stand", "Stand"}},
		{".", 1, []string{"zwei␛]0;x␇"}},
		{"sub", 5, []string{"zwei␛]0;x␇"}},
		{"plan.toml", 5, []string{"Stand"}},
	} {
		got := subjects(c.name, c.most)
		if len(got) != len(c.want) {
			t.Fatalf("Versions(%q, %d) = %q; want %q", c.name, c.most, got, c.want)
		}
		for i := range got {
			if got[i] != c.want[i] {
				t.Errorf("Versions(%q, %d) = %q; want %q", c.name, c.most, got, c.want)
			}
		}
	}
}

func TestVersionsFaults(t *testing.T) {
	_, err := Versions(context.Background(), Location{}, 5)
	wantFault(t, err, NoFolder, "", "")
	outside := t.TempDir()
	t.Setenv("GIT_CEILING_DIRECTORIES", outside)
	_, err = Versions(context.Background(), Location{Folder: outside}, 5)
	wantFault(t, err, NoRepository, "", "")
	t.Setenv("PATH", t.TempDir())
	_, err = Versions(context.Background(), Location{Folder: outside}, 5)
	wantFault(t, err, NoGit, "", "")
}
