package save

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"syscall"

	"digiplan/plan/words"
)

// errNoFile says that a pipe, a device or a folder stands where a file must be.
var errNoFile = errors.New("not a file")

// causes are what the system says of failures that people meet.
var causes = []struct {
	err  error
	says words.Sentence
}{
	{errNoFile, words.Text("dort steht etwas, das keine gewöhnliche Datei ist", "what stands there is no ordinary file")},
	{syscall.ELOOP, words.Text("die Verweise dorthin führen im Kreis", "the links to it lead in a circle")},
	{syscall.EIO, words.Text("der Datenträger meldet einen Fehler", "the disk reports an error")},
	{syscall.EROFS, words.Text("der Datenträger lässt sich nur lesen", "the disk can only be read")},
	{syscall.ENAMETOOLONG, words.Text("der Name ist zu lang", "the name is too long")},
	{syscall.EFBIG, words.Text("die Datei würde größer als hier erlaubt", "the file would be larger than allowed here")},
	{syscall.EMFILE, words.Text("zu viele Dateien sind offen", "too many files are open")},
	{syscall.ENFILE, words.Text("zu viele Dateien sind offen", "too many files are open")},
	{syscall.EBUSY, words.Text("ein anderes Programm hält die Datei fest", "another program holds the file")},
}

// cause is why a file could not be written, without the names of files on the
// way that nobody knows.
func cause(err error) words.Sentence {
	for _, known := range causes {
		if errors.Is(err, known.err) {
			return known.says
		}
	}
	var path *fs.PathError
	var link *os.LinkError
	switch {
	case errors.As(err, &path):
		err = path.Err
	case errors.As(err, &link):
		err = link.Err
	}
	return words.Phrase{De: "das System meldet „%s“", En: "the system reports %q"}.With(words.Clean(fmt.Sprint(err)))
}
