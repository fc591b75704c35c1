package command

import "strings"

// joinSort are the arguments of the program. To a shell that completes them, the
// value of a flag may begin with a minus, as that of --sort does.
func joinSort(args []string) []string {
	last := len(args) - 1
	if last < 2 || args[0] != "__complete" && args[0] != "__completeNoDesc" {
		return args
	}
	if args[last-1] != "--sort" || !strings.HasPrefix(args[last], "-") {
		return args
	}
	return append(args[:last-1:last-1], args[last-1]+"="+args[last])
}
