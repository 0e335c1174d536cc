package io.github.stint.hosts;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Reads the reports that Surefire has written. */
final class TestReports {

    private TestReports() {}

    /** Returns the names of the test methods that passed in this project. */
    static List<String> passed(Path project) throws IOException {
        List<String> passed = new ArrayList<>();
        Path folder = project.resolve("target").resolve("surefire-reports");
        try (DirectoryStream<Path> reports = Files.newDirectoryStream(folder, "TEST-*.xml")) {
            for (Path report : reports) {
                NodeList tests = parse(report).getElementsByTagName("testcase");
                for (int i = 0; i < tests.getLength(); i++) {
                    if (tests.item(i) instanceof Element test && hasPassed(test)) {
                        passed.add(test.getAttribute("name"));
                    }
                }
            }
        }
        return passed;
    }

    private static boolean hasPassed(Element test) {
        return List.of("failure", "error", "skipped").stream()
                .allMatch(outcome -> test.getElementsByTagName(outcome).getLength() == 0);
    }

    private static Document parse(Path report) throws IOException {
        try {
            return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(report.toFile());
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException("cannot read " + report, e);
        }
    }
}
