package command

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"github.com/spf13/pflag"

	"digiplan/budget"
	"digiplan/plan"
	"digiplan/plan/export/flat"
	"digiplan/plan/save"
	"digiplan/plan/starter"
	"digiplan/plan/words"
)

// InitOptions say what a new plan begins with.
type InitOptions struct {
	Year int // the first of its three years; 0: this one
}

// InitFlags are the flags of a new plan.
func InitFlags(flags *pflag.FlagSet, lang words.Lang, o *InitOptions) {
	flags.IntVar(&o.Year, "year", 0, words.Phrase{De: "erstes Jahr des Plans (sonst das laufende)", En: "first year of the plan (else the current one)"}.In(lang))
}

// lastFirstYear leaves room for the years behind it.
const lastFirstYear = 2197

// Init writes a commented starter plan into a folder that holds no plan yet.
func Init(ctx context.Context, c Context, args Args, o InitOptions) error {
	folder := args.At(0)
	if o.Year == 0 {
		o.Year = c.Now().Year()
	}
	if o.Year < 1900 || o.Year > lastFirstYear {
		return usage(words.Phrase{De: "--year braucht ein Jahr wie 2026", En: "--year takes a year like 2026"})
	}
	if folder == "" {
		return usage(words.Phrase{De: "einen Ordner nennen, in dem der Plan stehen soll", En: "name a folder that the plan is to stand in"})
	}
	full := c.path(folder)
	if info, err := os.Stat(full); err == nil && !info.IsDir() {
		return usageSaid(words.Phrase{De: "%s ist eine Datei: einen Ordner nennen", En: "%s is a file: name a folder"}.With(words.Clean(folder)))
	}
	files, err := starter.Files(c.Lang, budget.Year(o.Year))
	if err != nil {
		return err
	}
	err = c.watch(ctx, func(ctx context.Context, p *progress) error {
		if !p.save() {
			return ctx.Err()
		}
		return starter.Write(full, files)
	})
	if err != nil {
		return notStarted(folder, err)
	}
	for _, file := range files {
		if _, err := fmt.Fprintln(c.Out, filepath.Join(folder, file.Name)); err != nil {
			return err
		}
	}
	fmt.Fprintln(c.Err, words.Phrase{De: "nächster Schritt: digiplan %s", En: "next: digiplan %s"}.With(words.Clean(folder)).In(c.Lang))
	return nil
}

// notStarted says why no plan was written into a folder.
func notStarted(folder string, err error) error {
	if errors.Is(err, starter.ErrPlan) {
		return usage(words.Phrase{
			De: "in diesem Ordner steht schon ein Plan; einen leeren oder neuen Ordner nennen",
			En: "this folder holds a plan already; name an empty or a new one",
		})
	}
	return save.Wrap(folder, err)
}

// newPlan writes a plan from the screen into a folder that holds none, all of it or
// nothing.
func (c Context) newPlan(folder string, files []starter.File) (string, error) {
	full := c.path(c.atHome(folder))
	if err := starter.Write(full, files); err != nil {
		return "", notStarted(folder, err)
	}
	return c.fromHome(full), nil
}

// SchemaOptions say which format is described, and to whom.
type SchemaOptions struct {
	Format string // "json" for editors, "md" for people
	Tables bool   // of the tables that export and show write as JSON
}

// SchemaFlags are the flags of the format.
func SchemaFlags(flags *pflag.FlagSet, lang words.Lang, o *SchemaOptions) {
	o.Format = "json"
	flags.Var(choice[string]{&o.Format, []string{"json", "md"}}, "format", in(lang)("als JSON-Schema für Editoren oder zum Lesen", "as a JSON Schema for editors, or for reading"))
	flags.BoolVar(&o.Tables, "tables", false, in(lang)("statt des Plans die Tabellen beschreiben, die export und show als JSON schreiben", "describe the tables that export and show write as JSON, instead of the plan"))
}

// Schema prints the format.
func Schema(_ context.Context, c Context, _ Args, o SchemaOptions) error {
	schema := plan.Schema
	switch {
	case o.Tables && o.Format == "md":
		return usage(words.Phrase{De: "--tables gibt es nur als JSON-Schema, ohne --format md", En: "--tables comes as a JSON Schema only, without --format md"})
	case o.Tables:
		schema = flat.TablesSchema
	case o.Format == "md":
		_, err := fmt.Fprint(c.Out, plan.Reference(c.Lang))
		return err
	}
	text, err := schema(c.Lang)
	if err != nil {
		return err
	}
	_, err = fmt.Fprintf(c.Out, "%s\n", text)
	return err
}
