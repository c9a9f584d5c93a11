package nabla.classroom;

import java.util.List;
import java.util.Optional;

/** All sections, and who is in them. */
public interface Sections {

    /** A new section, taught by {@code teacher}. */
    Section create(String name, String term, Person teacher);

    Optional<Section> find(String id);

    /** The section that is taught and joined with a code. */
    Optional<Section> find(JoinCode code);

    /** Those in which a person has a standing, those that are taught first, then by name. */
    List<Section> of(Person person, Standing standing);

    void rename(Section section, String name, String term);

    /** How many of each student's lowest scores do not count from now on. */
    void dropLowest(Section section, int scores);

    /** From now on students join with another code; the old one is void. */
    JoinCode renew(Section section);

    void archive(Section section);

    /** Takes it back from the archive. */
    void restore(Section section);

    /** Enrolls a person, or changes their standing. */
    void enroll(Section section, Person person, Standing standing);

    /** What they sent is kept, and is there again when they come back. */
    void remove(Section section, Person person);

    /** What a person is in a section now. */
    Optional<Standing> standing(Section section, Person person);

    Optional<Enrollment> enrollment(Section section, Person person);

    /** Everybody in it, teachers first, then by name. */
    List<Enrollment> roster(Section section);

    /** By how much a time limit is longer for a student, from 1 to 4. */
    void allow(Section section, Person person, double factor);

    /** A new seat; one with the same address in this section is replaced. */
    Seat addSeat(Section section, String name, String email, String number);

    /** New seats, all or none; one with an address that this section has is replaced. */
    void addSeats(Section section, List<Entrant> entrants);

    /** Seats that nobody has taken, by name. */
    List<Seat> seats(Section section);

    Optional<Seat> seat(String id);

    void removeSeat(Seat seat);

    /** Enrolls a person as a student; whoever is in the section already stays what they are. */
    void join(Section section, Person person);

    /** As {@link #join}, on a seat, which is then gone. */
    void take(Seat seat, Person person);
}
