package nabla.classroom;

import java.util.List;

/** All submissions. They are added, never changed, and removed only with the person. */
public interface Submissions {

    void add(Attempt attempt, Submission submission);

    /** What was sent for one item, oldest first. */
    List<Submission> list(Attempt attempt, String item);

    /** All that a learner sent in the sets of a course, oldest first. */
    List<Sent> ofCourse(Learner learner, String course);

    /** What became of every item that was tried in an attempt. */
    Progress progress(Attempt attempt);
}
