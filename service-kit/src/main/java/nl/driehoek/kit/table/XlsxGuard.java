package nl.driehoek.kit.table;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * Looks at an XLSX file before the library opens it, with the same ZIP and XML readers. The library trusts the file: a cell
 * that says it stands in column ZZZZZZ, or uses shared text two billion, would fill the memory.
 */
final class XlsxGuard {
    private static final long INFLATED_BYTES = 64L * 1024 * 1024;
    private static final int ENTRIES = 1_000;
    private static final int DEPTH = 40;
    private static final int LAST_COLUMN = 16_384;
    private static final int ROW_ELEMENTS = 200_000;
    private static final int FORMULA_CHARACTERS = 1_000;
    private static final int ARRAY_FORMULAS = 100;
    private static final Pattern ADDRESS = Pattern.compile("([A-Za-z]{1,3})([0-9]{1,7})");
    private static final XMLInputFactory XML = new InputFactoryImpl();

    static {
        XML.setProperty(XMLInputFactory.SUPPORT_DTD, Boolean.FALSE);
        XML.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, Boolean.FALSE);
    }

    /** The file is not one that Excel writes, or too large; the message says which. */
    static final class Refused extends Exception {
        private static final long serialVersionUID = 1L;

        Refused(String message) {
            super(message);
        }
    }

    private long inflated;
    private long highestText = -1;
    private long sharedTexts;
    private boolean workbook;
    private boolean styles;

    private XlsxGuard() {}

    /** @return whether the workbook has styles, which tell dates and percentages from numbers */
    static boolean check(byte[] file) throws Refused {
        XlsxGuard guard = new XlsxGuard();
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(file))
                .get()) {
            int entries = 0;
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                if (++entries > ENTRIES) {
                    throw new Refused("It has too many parts.");
                }
                try (InputStream content = zip.getInputStream(entry)) {
                    guard.part(entry.getName().toLowerCase(Locale.ROOT), guard.inflate(content));
                }
            }
        } catch (IOException e) {
            throw new Refused("It cannot be unpacked.");
        }
        if (!guard.workbook) {
            throw new Refused("It is a packed file, but not a workbook.");
        }
        if (guard.highestText >= guard.sharedTexts) {
            throw new Refused("A cell uses a shared text that is not there.");
        }
        return guard.styles;
    }

    private byte[] inflate(InputStream content) throws IOException, Refused {
        byte[] bytes = content.readNBytes((int) (INFLATED_BYTES - inflated + 1));
        inflated += bytes.length;
        if (inflated > INFLATED_BYTES) {
            throw new Refused("Unpacked it is larger than " + INFLATED_BYTES / (1024 * 1024) + " MB.");
        }
        return bytes;
    }

    private void part(String name, byte[] content) throws Refused {
        if (!name.endsWith(".xml") && !name.endsWith(".rels")) {
            return;
        }
        try {
            XMLStreamReader xml = XML.createXMLStreamReader(new ByteArrayInputStream(content));
            try {
                new Part(xml).check();
            } finally {
                xml.close();
            }
        } catch (XMLStreamException e) {
            throw new Refused("Its part " + TableBuilder.shown(name) + " is not XML.");
        }
    }

    /** One XML part of the package. */
    private final class Part {
        private final XMLStreamReader xml;
        private int depth;
        private int rows;
        private int arrayFormulas;
        private boolean sharedText;

        Part(XMLStreamReader xml) {
            this.xml = xml;
        }

        void check() throws XMLStreamException, Refused {
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                    throw new Refused("It has a document type, which no spreadsheet has.");
                }
                if (event == XMLStreamConstants.END_ELEMENT) {
                    depth--;
                }
                if (event == XMLStreamConstants.START_ELEMENT) {
                    if (++depth > DEPTH) {
                        throw new Refused("Its XML is nested too deeply.");
                    }
                    element(xml.getLocalName());
                }
            }
        }

        private void element(String name) throws XMLStreamException, Refused {
            switch (name) {
                case "workbook" -> workbook = true;
                case "styleSheet" -> styles = true;
                case "si" -> sharedTexts++;
                case "row" -> row();
                case "c" -> cell();
                case "v" -> value();
                case "f" -> formula();
                default -> {}
            }
        }

        private void row() throws Refused {
            if (++rows > ROW_ELEMENTS) {
                throw new Refused("A sheet has more than " + ROW_ELEMENTS + " rows, empty ones included.");
            }
        }

        private void cell() throws Refused {
            sharedText = "s".equals(xml.getAttributeValue(null, "t"));
            String address = xml.getAttributeValue(null, "r");
            if (address == null) {
                return;
            }
            Matcher matcher = ADDRESS.matcher(address);
            if (!matcher.matches() || column(matcher.group(1)) > LAST_COLUMN) {
                throw new Refused("A cell stands in a column that no spreadsheet has.");
            }
        }

        private void value() throws XMLStreamException, Refused {
            if (!sharedText) {
                return;
            }
            String index = xml.getElementText().strip();
            depth--;
            if (!index.matches("[0-9]{0,9}")) {
                throw new Refused("A cell uses a shared text that is not there.");
            }
            highestText = Math.max(highestText, index.isEmpty() ? -1 : Long.parseLong(index));
        }

        private void formula() throws XMLStreamException, Refused {
            boolean array = "array".equals(xml.getAttributeValue(null, "t"));
            arrayFormulas += array ? 1 : 0;
            int length = xml.getElementText().length();
            depth--;
            if (length > FORMULA_CHARACTERS || arrayFormulas > ARRAY_FORMULAS) {
                throw new Refused("It has a formula of more than " + FORMULA_CHARACTERS + " characters, or more than "
                        + ARRAY_FORMULAS + " array formulas: save the values only.");
            }
        }

        private int column(String letters) {
            int column = 0;
            for (char letter : letters.toUpperCase(Locale.ROOT).toCharArray()) {
                column = column * 26 + letter - 'A' + 1;
            }
            return column;
        }
    }
}
