package save

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"syscall"
)

// follow finds the file behind symbolic links, also one that is yet to be made.
func follow(name string) (string, error) {
	for range 40 {
		link, err := os.Readlink(name)
		if err != nil {
			return name, nil
		}
		if !filepath.IsAbs(link) {
			folder, err := filepath.EvalSymlinks(filepath.Dir(name)) // where ".." in the link leads from
			if err != nil {
				return "", err
			}
			link = filepath.Join(folder, link)
		}
		name = link
	}
	return "", &Error{Err: syscall.ELOOP}
}

// Writable tells whether a file could be replaced now, as far as that can be known before.
func Writable(name string) bool {
	target, err := follow(name)
	if err == nil {
		_, err = mayReplace(name, target, Options{})
	}
	return err == nil
}

// mayReplace looks at what is there; nil: nothing.
func mayReplace(name, target string, o Options) (fs.FileInfo, error) {
	info, err := os.Stat(filepath.Dir(target))
	switch {
	case err != nil:
		return nil, err
	case !info.IsDir():
		return nil, &Error{Why: NoFolder}
	case strings.HasSuffix(name, "/") || strings.HasSuffix(name, string(filepath.Separator)):
		return nil, &Error{Why: IsFolder}
	}
	info, err = os.Stat(target)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, nil
	case err != nil:
		return nil, err
	case info.IsDir():
		return nil, &Error{Why: IsFolder}
	case !info.Mode().IsRegular():
		return nil, &Error{Err: errNoFile}
	case o.Force:
		return info, nil
	case info.Mode()&0o200 == 0:
		return nil, &Error{Why: ReadOnly, Or: o.Or}
	case names(info) > 1:
		return nil, &Error{Why: Linked, Or: o.Or}
	}
	return info, writable(target)
}

// writable asks the system whether the file may be written to: the right to
// its folder alone would take it from whoever it belongs to.
func writable(target string) error {
	file, err := os.OpenFile(target, os.O_WRONLY, 0)
	if errors.Is(err, fs.ErrPermission) {
		return &Error{Why: Protected, Err: err}
	}
	if err != nil {
		return err
	}
	return file.Close()
}
