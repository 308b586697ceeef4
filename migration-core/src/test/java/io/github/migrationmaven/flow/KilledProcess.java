/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.flow;

import static java.util.Objects.requireNonNull;

import com.sun.jdi.Bootstrap;
import com.sun.jdi.Location;
import com.sun.jdi.ReferenceType;
import com.sun.jdi.VirtualMachine;
import com.sun.jdi.connect.Connector;
import com.sun.jdi.connect.LaunchingConnector;
import com.sun.jdi.event.BreakpointEvent;
import com.sun.jdi.event.ClassPrepareEvent;
import com.sun.jdi.event.Event;
import com.sun.jdi.event.EventSet;
import com.sun.jdi.request.BreakpointRequest;
import com.sun.jdi.request.ClassPrepareRequest;
import com.sun.jdi.request.EventRequest;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Runs a program, holds it at a call of one of its methods as a debugger does, and kills it there. */
final class KilledProcess {

    private KilledProcess() {}

    /** Kills it, as {@code kill -9} does, where it calls the method for the {@code count}th time. */
    static void killAt(String type, String method, int count, Class<?> program, List<String> arguments)
            throws Exception {
        VirtualMachine machine = launch(program, arguments);
        Process process = machine.process();
        try {
            ClassPrepareRequest request = machine.eventRequestManager().createClassPrepareRequest();
            request.addClassFilter(type);
            request.enable();
            while (!isReached(machine.eventQueue().remove(), method, count)) {
                continue;
            }
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    private static VirtualMachine launch(Class<?> program, List<String> arguments) throws Exception {
        LaunchingConnector connector = Bootstrap.virtualMachineManager().defaultConnector();
        Map<String, Connector.Argument> settings = connector.defaultArguments();
        String words = arguments.stream().map(word -> "\"" + word + "\"").collect(Collectors.joining(" "));
        requireNonNull(settings.get("main")).setValue(program.getName() + " " + words);
        requireNonNull(settings.get("options"))
                .setValue("-XX:+UseSerialGC -XX:TieredStopAtLevel=1 -cp \"" + System.getProperty("java.class.path")
                        + "\"");
        return connector.launch(settings);
    }

    /** Lets the program go on unless it stands where it is to be killed. */
    private static boolean isReached(EventSet events, String method, int count) {
        for (Event event : events) {
            if (event instanceof BreakpointEvent) {
                return true;
            }
            if (event instanceof ClassPrepareEvent prepared) {
                stopAt(prepared.referenceType(), method, count);
            }
        }
        events.resume();
        return false;
    }

    private static void stopAt(ReferenceType type, String method, int count) {
        Location start = type.methodsByName(method).get(0).location();
        BreakpointRequest request = type.virtualMachine().eventRequestManager().createBreakpointRequest(start);
        request.setSuspendPolicy(EventRequest.SUSPEND_ALL);
        request.addCountFilter(count);
        request.enable();
    }
}
