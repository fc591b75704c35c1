package command

import (
	"context"
	"io"

	"github.com/spf13/pflag"

	"digiplan/plan/opendata"
	"digiplan/plan/words"
)

// OpenDataOptions say where the package goes.
type OpenDataOptions struct {
	Output string // the folder
	Force  bool   // also into a folder that digiplan did not write
	SQL    bool   // print the tables for a database instead
}

// OpenDataFlags are the flags of the command.
func OpenDataFlags(flags *pflag.FlagSet, lang words.Lang, o *OpenDataOptions) {
	say := in(lang)
	flags.StringVarP(&o.Output, "output", "o", "offene-daten", say("Zielordner", "folder to write to"))
	flags.BoolVar(&o.Force, "force", false, say("auch in einen Ordner schreiben, der nicht von digiplan ist", "write into a folder that digiplan did not make, too"))
	flags.BoolVar(&o.SQL, "sql", false, say("statt des Ordners die Tabellen für eine Datenbank ausgeben (create table)", "print the tables for a database (create table) instead of the folder"))
}

// OpenData writes the package of what is public of a plan.
func OpenData(ctx context.Context, c Context, args Args, o OpenDataOptions) error {
	folder := o.Output
	if o.SQL {
		folder = ""
	}
	return c.watchFile(ctx, folder, func(ctx context.Context, p *progress) error { return c.openData(ctx, p, args.At(0), o) })
}

func (c Context) openData(ctx context.Context, p *progress, name string, o OpenDataOptions) error {
	p.begin(reading)
	snapshot, err := c.openWhole(name, true)
	if err != nil {
		return err
	}
	lang := c.LangOf(snapshot)
	p.speak(lang)
	public, err := opendata.Of(snapshot.Source(c.View), lang)
	if err != nil {
		return err
	}
	if o.SQL {
		_, err := io.WriteString(c.Out, public.SQL())
		return err
	}
	if !p.save() {
		return ctx.Err()
	}
	if err := public.Write(ctx, c.path(o.Output), o.Force); err != nil {
		return err
	}
	if snapshot.Plan.Licence == "" {
		p.say(words.Text(
			"die Daten haben keine Lizenz, also darf niemand sie nutzen: in [plan] „licence“ ergänzen",
			"the data have no licence, so nobody may use them: add \"licence\" to [plan]"))
	}
	p.wrote(o.Output)
	return nil
}
