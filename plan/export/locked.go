package export

import (
	"path/filepath"
	"strings"

	"digiplan/plan/save"
)

// lockedBy tells whether LibreOffice or Excel has the file open, and who. A pipe
// or a folder of such a name is no lock of theirs.
func lockedBy(target string) (who string, open bool) {
	folder, name := filepath.Split(target)
	if content, err := save.ReadRegular(filepath.Join(folder, ".~lock."+name+"#")); err == nil {
		// user, system user, host, date, profile
		fields := strings.Split(string(content), ",")
		for _, field := range fields[:min(2, len(fields))] {
			if field != "" {
				return field, true
			}
		}
		return "", true
	}
	if content, err := save.ReadRegular(filepath.Join(folder, "~$"+name)); err == nil {
		if len(content) > 1 && int(content[0]) < len(content) {
			return string(content[1 : 1+int(content[0])]), true
		}
		return "", true
	}
	return "", false
}
