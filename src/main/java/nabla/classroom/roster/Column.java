package nabla.classroom.roster;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a column holds, by the names that schools give it. */
enum Column {
    NAME("name", "fullname", "student", "studentname", "displayname", "participant", "nom complet"),
    FIRST("first", "firstname", "givenname", "given", "forename", "vorname", "prenom", "nombre"),
    LAST("last", "lastname", "surname", "familyname", "family", "nachname", "nom", "apellidos"),
    EMAIL("email", "mail", "emailaddress", "mailaddress", "emailadresse", "courriel", "correo"),
    NUMBER(
            "number",
            "id",
            "no",
            "nr",
            "studentid",
            "studentnumber",
            "studentno",
            "idnumber",
            "sisid",
            "matriculation",
            "matriculationnumber",
            "matrikelnummer");

    private final List<String> names;

    Column(String... names) {
        this.names = Arrays.stream(names).map(Column::plain).toList();
    }

    /** The column of that name, however it is spelt. */
    static Optional<Column> of(String header) {
        var plain = plain(header);
        return Arrays.stream(values()).filter(c -> c.names.contains(plain)).findFirst();
    }

    /** In small letters, without accents, spaces and signs. */
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]", "");
    }
}
